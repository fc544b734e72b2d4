package org.godepot.golang.module;

/** Which characters Go's {@code unicode.IsPrint} takes for printable. Stateless. */
public final class Printable {
  private Printable() {}

  /** Letters, marks, numbers, punctuation, symbols and the ASCII blank, of Unicode 15.0.0. */
  public static boolean isPrintable(int codePoint) {
    return UnicodeTables.isPrintable(codePoint);
  }
}
