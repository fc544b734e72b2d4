package org.godepot.golang.doc.parse;

/** A declaration cannot be read; those after it are read all the same. */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  SyntaxException(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
