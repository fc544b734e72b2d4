package org.godepot.golang.doc.comment;

import java.util.Optional;

/**
 * The beginning of an item of a list.
 *
 * @param number digits, or empty for a bullet
 * @param rest what stands behind the marker
 */
record ListMarker(String number, String rest) {
  private static final String BULLETS = "\u2022*+-";

  static Optional<ListMarker> of(String line) {
    String text = Lines.trim(line);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean bullet = BULLETS.indexOf(text.charAt(0)) >= 0;
    boolean number =
        digits > 0
            && digits < text.length()
            && (text.charAt(digits) == '.' || text.charAt(digits) == ')');
    if (!bullet && !number) {
      return Optional.empty();
    }
    String rest = text.substring(digits + 1);
    if (!Lines.isIndented(rest) || Lines.trim(rest).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ListMarker(text.substring(0, digits), rest));
  }
}
