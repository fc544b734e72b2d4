package org.godepot.catalog;

/**
 * Bytes that are in the blob store.
 *
 * @param size in bytes
 */
public record StoredFile(Digest digest, long size) {
  public StoredFile {
    if (size < 0) {
      throw new IllegalArgumentException("negative size");
    }
  }
}
