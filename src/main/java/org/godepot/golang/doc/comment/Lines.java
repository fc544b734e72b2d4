package org.godepot.golang.doc.comment;

import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.unicode.Characters;

/** Lines and words of comments as Go's packages strings and unicode treat them. Stateless. */
final class Lines {
  private Lines() {}

  /** {@code unicode.IsSpace}. */
  static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r')
        || c == ' '
        || c == 0x85
        || c == 0xa0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /** {@code strings.TrimSpace}. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The words with one blank between them. */
  static String joined(String text) {
    StringBuilder joined = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        inWord = false;
        continue;
      }
      if (!inWord && joined.length() > 0) {
        joined.append(' ');
      }
      inWord = true;
      joined.append(c);
    }
    return joined.toString();
  }

  /** Whether a line begins with a blank or tab. */
  static boolean isIndented(String line) {
    return !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
  }

  static List<String> split(String text) {
    return List.of(text.split("\n", -1));
  }

  /**
   * The lines without what all of them begin with, and without empty ones at both ends; a line of
   * blanks is empty.
   */
  static List<String> unindented(List<String> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isEmpty()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isEmpty()) {
      to--;
    }
    String prefix = null;
    for (String line : lines.subList(from, to)) {
      if (prefix == null) {
        prefix = indentation(line);
      } else if (!line.isEmpty()) {
        prefix = commonPrefix(prefix, line);
      }
    }
    List<String> unindented = new ArrayList<>();
    for (String line : lines.subList(from, to)) {
      String rest =
          prefix != null && line.startsWith(prefix) ? line.substring(prefix.length()) : line;
      unindented.add(trim(rest).isEmpty() ? "" : rest);
    }
    return withoutEmptyEnds(unindented);
  }

  private static List<String> withoutEmptyEnds(List<String> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isEmpty()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isEmpty()) {
      to--;
    }
    return lines.subList(from, to);
  }

  static String indentation(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return line.substring(0, end);
  }

  private static String commonPrefix(String prefix, String line) {
    int end = 0;
    while (end < prefix.length() && end < line.length() && prefix.charAt(end) == line.charAt(end)) {
      end++;
    }
    return end == prefix.length() ? prefix : prefix.substring(0, end);
  }

  static boolean isUpper(int codePoint) {
    return Character.getType(codePoint) == Character.UPPERCASE_LETTER;
  }

  static boolean isDigit(int codePoint) {
    return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
  }

  /** {@code unicode.IsPunct}. */
  static boolean isPunctuation(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Length of the Go identifier at an index, or 0. */
  static int identifier(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean digit = c >= '0' && c <= '9';
      if (c < 0x80 ? !isAsciiWord(c) || (digit && end == from) : !letterAt(text, end)) {
        break;
      }
      end += c < 0x80 ? 1 : Character.charCount(text.codePointAt(end));
    }
    return end - from;
  }

  private static boolean letterAt(String text, int index) {
    return Characters.isLetter(text.codePointAt(index));
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
