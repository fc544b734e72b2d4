package org.godepot.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.zip.CRC32C;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;

/** Receives a stream into a new file, hashing it. Stateless. */
final class Receipt {
  /** Large enough to make system calls rare, small enough for 32 uploads in a small heap. */
  private static final int COPY_BUFFER = 128 * 1024;

  private Receipt() {}

  /**
   * Copies a stream to its end.
   *
   * @param file that is not there yet; gone again after any failure
   * @throws IOException when reading the source fails: never taken for its end
   * @throws RegistryException TOO_LARGE beyond the limit, STORAGE_FULL, UNAVAILABLE
   */
  static StoredFile of(InputStream source, Path file, long limit, BlobStore.Progress progress)
      throws IOException {
    boolean received = false;
    try (FileChannel channel = create(file)) {
      progress.begun(() -> FileChannel.open(file, StandardOpenOption.READ));
      StoredFile stored = copy(source, channel, limit, progress);
      received = true;
      return stored;
    } finally {
      if (!received) {
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

  private static StoredFile copy(
      InputStream source, FileChannel channel, long limit, BlobStore.Progress progress)
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
      progress.grew(total);
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
}
