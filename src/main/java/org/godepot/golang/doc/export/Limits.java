package org.godepot.golang.doc.export;

/** How much of a package is documented. Everything beyond is omitted and told. */
public final class Limits {
  /** All files of a package: with their trees about as much memory again. */
  public static final long MAX_PACKAGE = 64L << 20;

  /** Names of a package; the largest of the standard library, syscall, has 8,000. */
  public static final int MAX_SYMBOLS = 20_000;

  /** Longest comment: that of the go command has 143,000 characters. */
  public static final int MAX_COMMENT = 512 * 1024;

  /** Notes of a package; nobody reads more. */
  public static final int MAX_NOTES = 1_000;

  /** Examples of a package; the largest of the standard library, strings, has 80. */
  public static final int MAX_EXAMPLES = 2_000;

  /** Longest signature in lists; more fills no line. */
  public static final int MAX_SIGNATURE = 1_000;

  private Limits() {}
}
