package org.godepot.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the weights in headers such as {@code Accept} (RFC 9110 section 12.4.2). Takes time in
 * proportion to the header, whatever stands there: anybody may send it. Stateless.
 */
final class Weights {
  private static final String QUALITY = "q=";
  private static final Pattern NUMBER = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  private Weights() {}

  /**
   * What a header gives to a media type or coding, from 0 to 1; 0 where the weight cannot be read.
   *
   * @param name in lower case
   * @return empty if the header does not name it
   */
  static OptionalDouble of(@Nullable String header, String name) {
    if (header == null) {
      return OptionalDouble.empty();
    }
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] words = part.split(";", -1);
      if (words[0].strip().equals(name)) {
        return OptionalDouble.of(weight(words));
      }
    }
    return OptionalDouble.empty();
  }

  private static double weight(String[] words) {
    return Arrays.stream(words)
        .skip(1)
        .map(String::strip)
        .filter(word -> word.startsWith(QUALITY))
        .findFirst()
        .map(word -> number(word.substring(QUALITY.length())))
        .orElse(1.0);
  }

  private static double number(String text) {
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
  }
}
