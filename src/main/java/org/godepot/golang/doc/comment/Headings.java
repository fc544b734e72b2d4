package org.godepot.golang.doc.comment;

import java.util.List;
import org.godepot.golang.unicode.Characters;

/** What counts as a heading. Stateless. */
final class Headings {
  private static final String NEVER_IN_OLD_ONES = ";:!?+*/=[]{}_^\u00b0&\u00a7~%#@<\">\\";

  private Headings() {}

  /** A line {@code # Title}. */
  static boolean isHeading(String line) {
    return line.length() >= 2
        && line.charAt(0) == '#'
        && (line.charAt(1) == ' ' || line.charAt(1) == '\t')
        && !Lines.trim(line).equals("#");
  }

  /** A capitalised line without punctuation between two empty lines, text behind it. */
  static boolean isOldHeading(List<String> lines, int index) {
    return index > 0
        && lines.get(index - 1).isEmpty()
        && index + 2 < lines.size()
        && lines.get(index + 1).isEmpty()
        && Lines.indentation(lines.get(index + 2)).isEmpty()
        && looksLikeTitle(Lines.trim(lines.get(index)));
  }

  private static boolean looksLikeTitle(String line) {
    if (line.isEmpty() || !Lines.isUpper(line.codePointAt(0))) {
      return false;
    }
    int last = line.codePointBefore(line.length());
    if (!Characters.isLetter(last) && !Lines.isDigit(last)) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (NEVER_IN_OLD_ONES.indexOf(c) >= 0
          || (c == '\'' && !isPossessive(line, i + 1))
          || (c == '.' && (i + 1 == line.length() || line.charAt(i + 1) == ' '))) {
        return false;
      }
    }
    return true;
  }

  /** Whether an apostrophe before an index is that of {@code 's} at the end of a word. */
  private static boolean isPossessive(String line, int index) {
    return line.startsWith("s ", index)
        || (index + 1 == line.length() && line.charAt(index) == 's');
  }
}
