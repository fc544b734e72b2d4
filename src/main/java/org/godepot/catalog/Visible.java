package org.godepot.catalog;

/**
 * Text of a user with everything that readers cannot see, or that moves other characters about,
 * written out: source code must look like what the compiler reads (CVE-2021-42574). Stateless.
 */
public final class Visible {
  private static final int JOINER = 0x200d;
  private static final int EMOJI_STYLE = 0xfe0f;

  private Visible() {}

  /** The text with {@code [U+202E]} and the like in place of such characters. */
  public static String of(String text) {
    int first = firstHidden(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 32).append(text, 0, first);
    int before = first == 0 ? ' ' : text.codePointBefore(first);
    for (int i = first; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (isHidden(character, before)) {
        shown.append("[U+%04X]".formatted(character));
      } else {
        shown.appendCodePoint(character);
      }
      before = character;
      i += Character.charCount(character);
    }
    return shown.toString();
  }

  /** Whether a text has characters that {@link #of} writes out. */
  public static boolean hides(String text) {
    return firstHidden(text) < text.length();
  }

  private static int firstHidden(String text) {
    int before = ' ';
    int i = 0;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      if (isHidden(character, before)) {
        return i;
      }
      before = character;
      i += Character.charCount(character);
    }
    return i;
  }

  private static boolean isHidden(int character, int before) {
    if (character < 0x7f) {
      return character < ' ' && character != '\t';
    }
    if (character == JOINER || character == EMOJI_STYLE) {
      return !isEmoji(before);
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isBlankLetter(character);
    };
  }

  /** Whether the two that make one picture of several may follow. */
  private static boolean isEmoji(int character) {
    int type = Character.getType(character);
    return type == Character.OTHER_SYMBOL
        || type == Character.MODIFIER_SYMBOL
        || character == EMOJI_STYLE;
  }

  /** Letters and marks that have no shape: fillers and variation selectors. */
  private static boolean isBlankLetter(int character) {
    return character == 0x034f
        || (character >= 0x115f && character <= 0x1160)
        || (character >= 0x17b4 && character <= 0x17b5)
        || (character >= 0x180b && character <= 0x180f)
        || character == 0x3164
        || character == 0xffa0
        || (character >= 0xfe00 && character <= 0xfe0e)
        || (character >= 0xe0000 && character <= 0xe0fff);
  }
}
