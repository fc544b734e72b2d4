package org.godepot.registry.browse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.store.blob.BlobStore;

/**
 * Computes the checksums that clients of other registries compare, when somebody asks; kept by
 * digest. Thread-safe.
 */
final class FileSums {
  private static final long MAX_KEPT = 10_000;

  private final BlobStore blobs;
  private final Cache<Digest, PackageFile.Checksums> kept =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_KEPT).build();

  FileSums(BlobStore blobs) {
    this.blobs = blobs;
  }

  PackageFile.Checksums of(StoredFile file) {
    return kept.get(file.digest(), digest -> compute(file));
  }

  private PackageFile.Checksums compute(StoredFile file) {
    Hashes hashes = new Hashes();
    try (Content content = blobs.open(file)) {
      content.writeTo(hashes, 0, content.size());
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "the file cannot be read now", e);
    }
    return hashes.checksums();
  }

  /** Hashes what is written to it. */
  private static final class Hashes extends OutputStream {
    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha512 = digest("SHA-512");

    private static MessageDigest digest(String algorithm) {
      try {
        return MessageDigest.getInstance(algorithm);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has " + algorithm, e);
      }
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
      md5.update(bytes, offset, count);
      sha1.update(bytes, offset, count);
      sha512.update(bytes, offset, count);
    }

    PackageFile.Checksums checksums() {
      HexFormat hex = HexFormat.of();
      return new PackageFile.Checksums(
          hex.formatHex(md5.digest()),
          hex.formatHex(sha1.digest()),
          hex.formatHex(sha512.digest()));
    }
  }
}
