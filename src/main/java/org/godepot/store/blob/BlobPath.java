package org.godepot.store.blob;

import java.nio.file.Path;
import org.godepot.catalog.Digest;

/**
 * Where a blob lies. Two levels of 256 directories keep each small up to some hundred million
 * blobs.
 *
 * @param outer directory of the first level
 * @param inner directory in it that holds the file
 */
record BlobPath(Path outer, Path inner, Path file) {
  static BlobPath of(Path root, Digest digest) {
    String hex = digest.hex();
    Path outer = root.resolve(hex.substring(0, 2));
    Path inner = outer.resolve(hex.substring(2, 4));
    return new BlobPath(outer, inner, inner.resolve(hex));
  }
}
