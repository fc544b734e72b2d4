package org.godepot.golang.modfile;

/** A directive is wrong; the others are read all the same. */
final class DirectiveException extends Exception {
  private static final long serialVersionUID = 1L;

  DirectiveException(String message) {
    super(message);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
