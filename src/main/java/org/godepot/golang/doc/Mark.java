package org.godepot.golang.doc;

/** A part of a declaration's text that a page treats in its own way. */
public sealed interface Mark {
  int start();

  /** Behind the last character. */
  int end();

  /** A name that is declared here and can be linked to, such as {@code Type.Field}. */
  record Anchor(int start, int end, String anchor) implements Mark {}

  /**
   * A name that is declared elsewhere.
   *
   * @param importPath empty for the same package, {@code builtin} for what the language declares
   */
  record Reference(int start, int end, String importPath, String anchor) implements Mark {}

  /** A comment. */
  record Remark(int start, int end) implements Mark {}
}
