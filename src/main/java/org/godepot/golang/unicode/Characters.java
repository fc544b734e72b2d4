package org.godepot.golang.unicode;

/** Classes of characters as Go's package unicode has them. Stateless. */
public final class Characters {
  private Characters() {}

  /** {@code unicode.IsLetter}. */
  public static boolean isLetter(int codePoint) {
    return UnicodeTables.isLetter(codePoint);
  }

  /** {@code unicode.IsPrint}: letters, marks, numbers, punctuation, symbols and the ASCII blank. */
  public static boolean isPrintable(int codePoint) {
    return UnicodeTables.isPrintable(codePoint);
  }
}
