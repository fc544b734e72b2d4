package org.godepot.catalog;

/**
 * Text of a user inside a sentence of ours: printable and short, because the go command drops a
 * whole message for one control character or a line that is too long.
 */
public final class Shown {
  /** Longer text is cut: the sentence around it has to fit a line of 81 columns. */
  private static final int MAX_LENGTH = 60;

  private Shown() {}

  /** The text as it may be shown, with ASCII in place of everything else. */
  public static String of(String text) {
    String printable = printable(text);
    return printable.length() <= MAX_LENGTH
        ? printable
        : printable.substring(0, MAX_LENGTH - 3) + "...";
  }

  /** Text of any length in which everything but printable ASCII is a question mark. */
  public static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(c >= ' ' && c < 0x7f ? c : '?');
    }
    return shown.toString();
  }
}
