package org.godepot.web.pages.publish;

import java.util.Locale;

/** Numbers of bytes as people read them. Stateless. */
final class SizeWords {
  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB"};
  private static final int STEP = 1024;

  private SizeWords() {}

  /** Such as {@code 34.6 KiB}. */
  static String of(long bytes) {
    if (bytes == 1) {
      return "1 byte";
    }
    double size = bytes;
    int unit = 0;
    while (size >= STEP && unit < UNITS.length - 1) {
      size /= STEP;
      unit++;
    }
    boolean whole = unit == 0 || size == Math.rint(size);
    return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
  }
}
