package org.godepot.golang.modfile;

/** The text is no sequence of lines and blocks; reading ends there. */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  SyntaxException(int line, String message) {
    super(message);
    this.line = line;
  }

  int line() {
    return line;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
