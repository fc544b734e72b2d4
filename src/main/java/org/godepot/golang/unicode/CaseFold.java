package org.godepot.golang.unicode;

/** Unicode simple case folding as Go's {@code unicode.SimpleFold} has it. Stateless. */
public final class CaseFold {
  private CaseFold() {}

  /** A text that is equal for all texts that differ in case only. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().map(UnicodeTables::fold).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Whether two texts differ at most in case. */
  public static boolean equalFold(String a, String b) {
    return fold(a).equals(fold(b));
  }
}
