package org.godepot.catalog;

/**
 * Bytes that are in the blob store.
 *
 * @param size in bytes
 * @param crc32c CRC-32C of the bytes, by which damage is found while they are sent: it costs a
 *     tenth of what the digest would
 */
public record StoredFile(Digest digest, long size, int crc32c) {
  public StoredFile {
    if (size < 0) {
      throw new IllegalArgumentException("negative size");
    }
  }
}
