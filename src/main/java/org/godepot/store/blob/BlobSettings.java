package org.godepot.store.blob;

import java.nio.file.Path;

/**
 * Where bytes lie.
 *
 * @param root directory of the blobs, made if absent
 * @param reserve bytes of free space that uploads leave alone, so that the database on the same
 *     disk can go on
 */
public record BlobSettings(Path root, long reserve) {
  public BlobSettings {
    if (!root.isAbsolute()) {
      throw new IllegalArgumentException("the blob directory must be an absolute path: " + root);
    }
    if (reserve < 0) {
      throw new IllegalArgumentException("the reserve of free space must not be negative");
    }
  }
}
