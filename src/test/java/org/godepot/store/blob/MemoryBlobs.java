package org.godepot.store.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.ops.CheckResult;

/** Blobs in memory, for tests of what lies above. */
public final class MemoryBlobs implements BlobStore {
  private static final long ROOM = 1L << 40;

  private final Map<Digest, byte[]> blobs = new ConcurrentHashMap<>();
  private final AtomicInteger staged = new AtomicInteger();
  private final AtomicInteger counts = new AtomicInteger();
  private boolean full;

  /** Lets every later need for room fail. */
  public void fill() {
    full = true;
  }

  public int staged() {
    return staged.get();
  }

  /** Number of committed blobs. */
  public int size() {
    return blobs.size();
  }

  @Override
  public void requireRoom(long bytes) {
    if (full) {
      throw DiskFailure.full(null);
    }
  }

  @Override
  public StagedBlob stage(InputStream source, long limit, Progress progress) throws IOException {
    byte[] bytes = source.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
    if (bytes.length > limit) {
      throw new RegistryException(Reason.TOO_LARGE, "larger than " + limit);
    }
    staged.incrementAndGet();
    progress.begun(() -> new BytesChannel(bytes));
    progress.grew(bytes.length);
    return new Staged(bytes);
  }

  @Override
  public Content open(StoredFile file) {
    byte[] bytes = blobs.get(file.digest());
    if (bytes == null) {
      throw new RegistryException(Reason.UNAVAILABLE, "not there");
    }
    return Content.of(bytes);
  }

  @Override
  public void sync() {}

  @Override
  public boolean holds(Digest digest) {
    return blobs.containsKey(digest);
  }

  @Override
  public void forEach(Consumer<List<Digest>> batch) {
    if (!blobs.isEmpty()) {
      batch.accept(List.copyOf(blobs.keySet()));
    }
  }

  @Override
  public Stock count() {
    counts.incrementAndGet();
    return new Stock(blobs.size(), blobs.values().stream().mapToLong(bytes -> bytes.length).sum());
  }

  /** How often everything was counted. */
  public int counts() {
    return counts.get();
  }

  @Override
  public Room room() {
    return new Room(full ? 0 : ROOM, ROOM, 0);
  }

  @Override
  public void remove(Digest digest) {
    blobs.remove(digest);
  }

  @Override
  public String name() {
    return "blobs";
  }

  @Override
  public CheckResult check() {
    return full ? CheckResult.failed("full") : CheckResult.ok();
  }

  @Override
  public void close() {}

  private final class Staged implements StagedBlob {
    private final byte[] bytes;

    Staged(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public StoredFile file() {
      CRC32C crc = new CRC32C();
      crc.update(bytes);
      return new StoredFile(Digest.ofContent(bytes), bytes.length, (int) crc.getValue());
    }

    @Override
    public SeekableByteChannel read() {
      return new BytesChannel(bytes);
    }

    @Override
    public void commit() {
      blobs.put(file().digest(), bytes);
    }

    @Override
    public void commitSoon() {
      commit();
    }

    @Override
    public void close() {
      staged.decrementAndGet();
    }
  }

  /** A read-only channel over bytes. */
  private static final class BytesChannel implements SeekableByteChannel {
    private final byte[] bytes;
    private long position;

    BytesChannel(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      if (position >= bytes.length) {
        return -1;
      }
      int from = (int) position;
      ReadableByteChannel rest =
          Channels.newChannel(new ByteArrayInputStream(bytes, from, bytes.length - from));
      int count = rest.read(target);
      position += count;
      return count;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
      position = newPosition;
      return this;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
