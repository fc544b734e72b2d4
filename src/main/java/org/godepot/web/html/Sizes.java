package org.godepot.web.html;

import java.util.List;
import java.util.Locale;

/** Says how large something is. */
public final class Sizes {
  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");
  private static final int STEP = 1000;

  private Sizes() {}

  /** Bytes in words of people: {@code 999 bytes}, {@code 1.2 kB}, {@code 34 MB}. */
  public static String of(long bytes) {
    if (bytes < STEP) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    double value = bytes;
    int unit = -1;
    while (value >= STEP - 0.5 && unit < UNITS.size() - 1) {
      value /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, UNITS.get(unit));
  }
}
