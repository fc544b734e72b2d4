package org.godepot.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
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
    String header = Optional.ofNullable(accepted).orElse("");
    double gzip = weight(header, NAME).orElse(weight(header, "*").orElse(0));
    return gzip > 0 && gzip >= weight(header, IDENTITY).orElse(0);
  }

  /** What a header gives to a coding; empty if it does not name it. */
  private static OptionalDouble weight(String header, String coding) {
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] words = part.split(";", -1);
      if (words[0].strip().equals(coding)) {
        return OptionalDouble.of(words.length == 1 ? 1 : quality(words[1].strip()));
      }
    }
    return OptionalDouble.empty();
  }

  private static double quality(String parameter) {
    return parameter.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")
        ? Double.parseDouble(parameter.substring(2))
        : 0;
  }
}
