package org.godepot.web.pages.module.changes;

import org.godepot.registry.compare.Hunk;

/** Tells how many bytes texts take on a page. Stateless. */
final class Weight {
  /** Of the marks around a line. */
  private static final int MARKS = 13;

  /** Of a character that HTML writes out, such as an angle bracket. */
  private static final int ESCAPED = 5;

  private static final int LAST_OF_ONE_BYTE = 0x7f;
  private static final int LAST_OF_TWO_BYTES = 0x7ff;

  private Weight() {}

  static int of(Hunk.DiffLine line) {
    return of(line.text());
  }

  /** A line of its own. */
  static int of(String line) {
    int weight = MARKS;
    for (int i = 0; i < line.length(); i++) {
      weight += of(line.charAt(i));
    }
    return weight;
  }

  private static int of(char letter) {
    if (letter == '<' || letter == '>' || letter == '&' || letter == '"' || letter == '\'') {
      return ESCAPED;
    }
    if (letter <= LAST_OF_ONE_BYTE) {
      return 1;
    }
    return letter <= LAST_OF_TWO_BYTES ? 2 : 3;
  }
}
