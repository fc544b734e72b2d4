package org.godepot.it.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.MessageDigest;
import org.godepot.catalog.Digest;

/** Downloads of any size, of which only the digest is kept. */
final class Downloads {
  private Downloads() {}

  /** The digest of a whole body; fails when it breaks off, or for another status than 200. */
  static Digest digest(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    if (connection.getResponseCode() != 200) {
      throw new IOException("status " + connection.getResponseCode());
    }
    MessageDigest digest = Digest.sha256();
    byte[] buffer = new byte[64 << 10];
    try (InputStream body = connection.getInputStream()) {
      long total = 0;
      for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        digest.update(buffer, 0, count);
        total += count;
      }
      if (connection.getContentLengthLong() >= 0 && total != connection.getContentLengthLong()) {
        throw new IOException("broke off after " + total);
      }
    }
    return Digest.of(digest.digest());
  }
}
