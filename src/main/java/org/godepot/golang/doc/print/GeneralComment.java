package org.godepot.golang.doc.print;

import java.util.Arrays;
import java.util.List;

/** Lays out comments of several lines, by go/printer's heuristics. Stateless. */
final class GeneralComment {
  private static final String CLOSING = "*/";

  private GeneralComment() {}

  /** The lines of a comment without the indentation that all but the first have in the source. */
  static List<String> lines(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length <= 1) {
      return List.of(lines);
    }
    String prefix = innerPrefix(lines);
    boolean stars = prefix.indexOf('*') >= 0;
    if (stars) {
      prefix = prefix.substring(0, prefix.indexOf('*'));
      prefix = prefix.endsWith(" ") ? prefix.substring(0, prefix.length() - 1) : prefix;
    } else {
      prefix = withoutHanging(prefix, lines[0]);
    }
    int last = lines.length - 1;
    int close = lines[last].indexOf(CLOSING);
    if (close >= 0 && lines[last].substring(0, close).isBlank()) {
      lines[last] = prefix + (stars ? " " : "") + CLOSING;
    } else {
      prefix = common(prefix, lines[last]);
    }
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        lines[i] = lines[i].substring(prefix.length());
      }
    }
    return Arrays.asList(lines);
  }

  /** What the lines between the first and the last begin with; blank ones become empty. */
  private static String innerPrefix(String[] lines) {
    String prefix = null;
    for (int i = 1; i < lines.length - 1; i++) {
      if (lines[i].isBlank()) {
        lines[i] = "";
      } else {
        prefix = common(prefix == null ? lines[i] : prefix, lines[i]);
      }
    }
    String last = lines[lines.length - 1];
    return prefix == null ? common(last, last) : prefix;
  }

  /** Blanks and stars that both begin with. */
  private static String common(String a, String b) {
    int end = 0;
    while (end < a.length()
        && end < b.length()
        && a.charAt(end) == b.charAt(end)
        && (a.charAt(end) <= ' ' || a.charAt(end) == '*')) {
      end++;
    }
    return a.substring(0, end);
  }

  /** The prefix without what indents the text against the opening of the comment. */
  private static String withoutHanging(String prefix, String first) {
    int text = 2;
    while (text < first.length() && first.charAt(text) <= ' ') {
      text++;
    }
    if (text == first.length()) {
      return withoutBlanks(prefix);
    }
    String suffix =
        text > 2 && first.charAt(2) == '\t'
            ? first.substring(2, text)
            : "  " + first.substring(2, text);
    return prefix.endsWith(suffix)
        ? prefix.substring(0, prefix.length() - suffix.length())
        : prefix;
  }

  /** Without up to three blanks or a tab at the end. */
  private static String withoutBlanks(String prefix) {
    int end = prefix.length();
    while (end > 0 && prefix.length() - end < 3 && prefix.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == prefix.length() && prefix.endsWith("\t")) {
      end--;
    }
    return prefix.substring(0, end);
  }
}
