package org.godepot.web.markup;

import java.util.Locale;

/**
 * Characters that let text look other than it is, written out. Fewer than in source code: prose in
 * many languages needs joiners and marks. Stateless.
 */
final class BidiControls {
  private BidiControls() {}

  /** The text with {@code [U+202E]} and the like in place of such characters. */
  static String written(String text) {
    int first = 0;
    while (first < text.length() && !isControl(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length() + 32).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        written.append("[U+").append(Integer.toHexString(c).toUpperCase(Locale.ROOT)).append(']');
      } else {
        written.append(c);
      }
    }
    return written.toString();
  }

  private static boolean isControl(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }
}
