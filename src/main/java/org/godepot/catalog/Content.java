package org.godepot.catalog;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Bytes to be sent once: known length and digest, read lazily. Used by one thread; whoever gets one
 * closes it, written or not.
 */
public interface Content extends AutoCloseable {
  /** SHA-256 of all bytes. */
  Digest digest();

  /** Length in bytes. */
  long size();

  /**
   * Writes {@code count} bytes from offset {@code from}. When that is all of it, the bytes are
   * checked while they pass and the last ones are withheld if they are not what was stored.
   *
   * @throws IOException when the receiver fails, or the bytes are not what they were
   */
  void writeTo(OutputStream out, long from, long count) throws IOException;

  @Override
  void close();

  /** Content of bytes in memory. */
  static Content of(byte[] bytes, Digest digest) {
    return new BytesContent(bytes, digest);
  }

  /** Content of bytes in memory, hashed here. */
  static Content of(byte[] bytes) {
    return new BytesContent(bytes, Digest.ofContent(bytes));
  }
}
