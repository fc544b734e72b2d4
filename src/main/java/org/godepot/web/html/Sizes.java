package org.godepot.web.html;

import java.util.List;
import java.util.Locale;

/** Says how large something is. */
public final class Sizes {
  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");
  private static final int STEP = 1000;

  /** From here on a digit after the point says nothing. */
  private static final int ROUND = 100;

  private Sizes() {}

  /** Bytes in the largest unit of which there is one, such as {@code 34.6 kB}. */
  public static String of(long bytes) {
    if (bytes < STEP) {
      return bytes + " B";
    }
    double size = bytes;
    int unit = -1;
    while (size >= STEP && unit + 1 < UNITS.size()) {
      size /= STEP;
      unit++;
    }
    String number = String.format(Locale.ROOT, size < ROUND ? "%.1f" : "%.0f", size);
    return number + " " + UNITS.get(unit);
  }

  /** A number with its thousands apart. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
