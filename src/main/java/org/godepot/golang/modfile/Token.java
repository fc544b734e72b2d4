package org.godepot.golang.modfile;

/**
 * A lexical element.
 *
 * @param text as written; of a comment with its slashes, without the line end
 * @param line on which it begins
 */
record Token(Kind kind, String text, int line) {
  /** What a token is. */
  enum Kind {
    END,
    NEWLINE,
    /** A comment after something else on its line; it ends the line. */
    SUFFIX_COMMENT,
    /** A comment on a line of its own. */
    COMMENT,
    OPEN,
    CLOSE,
    /** Other punctuation, identifiers and strings. */
    WORD
  }

  /** Whether the token ends a line. */
  boolean endsLine() {
    return kind == Kind.END || kind == Kind.NEWLINE || kind == Kind.SUFFIX_COMMENT;
  }
}
