package org.godepot.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.function.Consumer;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.ops.Check;

/** Bytes by their SHA-256. Thread-safe. */
public interface BlobStore extends AutoCloseable, Check {
  /**
   * Refuses when the store could not take so many bytes and keep its reserve.
   *
   * @throws RegistryException STORAGE_FULL
   */
  void requireRoom(long bytes);

  /**
   * Copies a stream to its end into a place of its own, hashing it. Nothing is visible before
   * {@link StagedBlob#commit()}; on any failure nothing is left.
   *
   * @param limit most bytes taken
   * @throws IOException when reading the source fails: never taken for its end
   * @throws RegistryException TOO_LARGE beyond the limit, STORAGE_FULL, UNAVAILABLE
   */
  default StagedBlob stage(InputStream source, long limit) throws IOException {
    return stage(source, limit, Progress.NONE);
  }

  /**
   * The same, told about while it goes on.
   *
   * @param progress called on this thread
   */
  StagedBlob stage(InputStream source, long limit, Progress progress) throws IOException;

  /** Somebody who reads bytes while they are still coming. */
  interface Progress {
    /** Nobody does. */
    Progress NONE =
        new Progress() {
          @Override
          public void begun(View view) {}

          @Override
          public void grew(long total) {}
        };

    /** Called once, before the first byte. */
    void begun(View view);

    /** So many bytes can be read now. */
    void grew(long total);
  }

  /**
   * Opens bytes that are staged or still coming; works as long as they are neither gone nor done.
   */
  @FunctionalInterface
  interface View {
    /** A new read-only channel, which stays readable whatever becomes of the bytes. */
    SeekableByteChannel open() throws IOException;
  }

  /**
   * Opens committed bytes for one response.
   *
   * @throws RegistryException UNAVAILABLE when they are not there, have another length or cannot be
   *     read: rows name only committed bytes, so that is a failure and never "not found"
   */
  Content open(StoredFile file);

  /** Makes durable what was committed for soon; to be called every now and then. */
  void sync();

  /** Whether committed bytes of that digest are there. */
  boolean holds(Digest digest);

  /**
   * Hands out the digests of all committed bytes, some hundred at a time, in any order. Bytes that
   * come or go meanwhile may be among them or not.
   */
  void forEach(Consumer<List<Digest>> batch);

  /**
   * Counts all committed bytes by a look at each file: minutes for a million on a slow disk. Bytes
   * that come or go meanwhile may be among them or not.
   */
  Stock count();

  /** What is committed. */
  record Stock(long files, long bytes) {}

  /** How many bytes may still come. */
  Room room();

  /**
   * Space of the file system, in bytes.
   *
   * @param free what we may write
   * @param reserve what uploads leave free
   */
  record Room(long free, long total, long reserve) {}

  /** Removes committed bytes, if they are there. */
  void remove(Digest digest);

  @Override
  void close();
}
