package org.godepot.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;

/** Blobs as files of a directory tree. Thread-safe. */
public final class FileBlobs implements BlobStore {
  /** Large enough to make system calls rare, small enough for 32 uploads in a small heap. */
  private static final int COPY_BUFFER = 128 * 1024;

  private final BlobSettings settings;
  private final Staging staging;

  /** At most 65,536; spares most commits two directory syncs. */
  private final Set<Path> durable = ConcurrentHashMap.newKeySet();

  private FileBlobs(BlobSettings settings, Staging staging) {
    this.settings = settings;
    this.staging = staging;
  }

  /** Opens or makes the store and removes what uploads of dead processes left. */
  public static FileBlobs open(BlobSettings settings) throws IOException {
    Files.createDirectories(settings.root());
    return new FileBlobs(settings, Staging.open(settings.root().resolve(".staging")));
  }

  @Override
  public void requireRoom(long bytes) {
    try {
      long free = Files.getFileStore(settings.root()).getUsableSpace();
      if (free - bytes < settings.reserve()) {
        throw DiskFailure.full(null);
      }
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  @Override
  public StagedBlob stage(InputStream source, long limit) throws IOException {
    Path file = staging.newFile();
    boolean staged = false;
    try (FileChannel channel = create(file)) {
      StoredFile stored = copy(source, channel, limit);
      staged = true;
      return new StagedFile(file, settings.root(), durable, stored);
    } finally {
      if (!staged) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static FileChannel create(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  private static StoredFile copy(InputStream source, FileChannel channel, long limit)
      throws IOException {
    MessageDigest sha256 = Digest.sha256();
    CRC32C crc = new CRC32C();
    byte[] buffer = new byte[COPY_BUFFER];
    long total = 0;
    int count = source.read(buffer);
    while (count >= 0) {
      total += count;
      if (total > limit) {
        throw new RegistryException(
            Reason.TOO_LARGE, "the upload is larger than " + limit + " bytes");
      }
      sha256.update(buffer, 0, count);
      crc.update(buffer, 0, count);
      write(channel, ByteBuffer.wrap(buffer, 0, count));
      count = source.read(buffer);
    }
    return new StoredFile(Digest.of(sha256.digest()), total, (int) crc.getValue());
  }

  private static void write(FileChannel channel, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  @Override
  public Content open(StoredFile file) {
    return FileContent.open(BlobPath.of(settings.root(), file.digest()).file(), file);
  }

  @Override
  public void close() {
    staging.close();
  }
}
