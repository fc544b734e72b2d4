package org.godepot.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content coding gzip, done here because containers differ in whether they do it and break
 * strong ETags when they do. Stateless.
 */
public final class Gzip {
  private static final String NAME = "gzip";
  private static final String IDENTITY = "identity";

  private Gzip() {}

  /** Some bytes, packed. */
  public static byte[] of(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /**
   * Whether a client wants gzip at least as much as plain bytes (RFC 9110 section 12.5.3). Who says
   * nothing, or what cannot be read, gets plain bytes.
   *
   * @param accepted the header {@code Accept-Encoding}
   */
  static boolean isWanted(@Nullable String accepted) {
    double gzip = Weights.of(accepted, NAME).orElse(Weights.of(accepted, "*").orElse(0));
    return gzip > 0 && gzip >= Weights.of(accepted, IDENTITY).orElse(0);
  }
}
