package org.godepot.registry.resolve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.store.blob.BlobStore;

/**
 * The texts of go.mod files, small ones from memory: go asks for the .mod of a whole module graph.
 * Kept by their digest, so nothing ever needs to be dropped. Thread-safe.
 */
final class GoMods {
  /** Larger files are rare and streamed from the disk. */
  private static final int MAX_KEPT = 16 * 1024;

  /** Bytes in all: about ten thousand usual files. */
  private static final long MAX_WEIGHT = 8L << 20;

  private final BlobStore blobs;
  private final Cache<Digest, byte[]> kept =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Digest digest, byte[] text) -> text.length)
          .build();

  GoMods(BlobStore blobs) {
    this.blobs = blobs;
  }

  Content open(StoredFile file) {
    if (file.size() > MAX_KEPT) {
      return blobs.open(file);
    }
    byte[] text = kept.get(file.digest(), digest -> read(file));
    return Content.of(text, file.digest());
  }

  private byte[] read(StoredFile file) {
    ByteArrayOutputStream text = new ByteArrayOutputStream((int) file.size());
    try (Content content = blobs.open(file)) {
      content.writeTo(text, 0, file.size());
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "a go.mod cannot be read now", e);
    }
    return text.toByteArray();
  }
}
