package org.godepot.registry.docs;

import java.nio.charset.StandardCharsets;
import org.godepot.catalog.Visible;

/**
 * Go source as pages show parts of it: what cannot be seen, or moves other characters about, is
 * written out in comments and texts, which are the only places where Go allows it. Lines stay where
 * they are. Stateless.
 */
final class ShownSource {
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private ShownSource() {}

  static byte[] of(byte[] source) {
    return isPlain(source)
        ? source
        : of(new String(source, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  static String of(String source) {
    StringBuilder shown = new StringBuilder(source.length());
    int start = source.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0;
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r') {
        shown.append(Visible.of(source.substring(start, i))).append(c);
        start = i + 1;
      }
    }
    return shown.append(Visible.of(source.substring(start))).toString();
  }

  private static boolean isPlain(byte[] source) {
    for (byte one : source) {
      boolean printable = one >= ' ' && one < 0x7f;
      if (!printable && one != '\t' && one != '\n' && one != '\r') {
        return false;
      }
    }
    return true;
  }
}
