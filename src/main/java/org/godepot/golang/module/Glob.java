package org.godepot.golang.module;

/**
 * Shell patterns, as Go's {@code path.Match} has them: {@code *} and {@code ?} stand for anything
 * but a slash, {@code [a-z]} and {@code [^a-z]} for one character, a backslash takes the meaning
 * from the next one. A class may match a slash, as in Go. Stateless.
 */
final class Glob {
  private Glob() {}

  /**
   * Whether a valid pattern matches the whole name. The text between two stars is looked for at the
   * first place where it fits and never again: what follows it starts with a star, which takes
   * anything that a later place would have skipped.
   */
  static boolean matches(String pattern, String name) {
    int at = 0;
    int i = 0;
    while (i < pattern.length()) {
      int text = i;
      while (text < pattern.length() && pattern.charAt(text) == '*') {
        text++;
      }
      boolean star = text > i;
      int end = nextStar(pattern, text);
      if (star && text == end) {
        return name.indexOf('/', at) < 0;
      }
      at = place(pattern.substring(text, end), name, at, star, end == pattern.length());
      if (at < 0) {
        return false;
      }
      i = end;
    }
    return at == name.length();
  }

  /** The first star from there on that is no part of a class, or the pattern's end. */
  private static int nextStar(String pattern, int from) {
    boolean inClass = false;
    int i = from;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == '*' && !inClass) {
        return i;
      }
      inClass = (inClass || c == '[') && c != ']';
      i += c == '\\' ? 2 : 1;
    }
    return pattern.length();
  }

  /** The end of the first place at which the text matches; -1 without one. */
  private static int place(String text, String name, int from, boolean floats, boolean last) {
    int start = from;
    while (true) {
      int end = end(text, name, start);
      if (end >= 0 && (!last || end == name.length())) {
        return end;
      }
      if (!floats || start >= name.length() || name.charAt(start) == '/') {
        return -1;
      }
      start++;
    }
  }

  /** Where a text without stars ends that begins there; -1 if it does not match. */
  private static int end(String text, String name, int start) {
    int at = start;
    int i = 0;
    while (i < text.length()) {
      if (at >= name.length()) {
        return -1;
      }
      char c = text.charAt(i);
      if (c == '[') {
        CharacterClass set = CharacterClass.at(text, i);
        if (!set.holds(name.charAt(at))) {
          return -1;
        }
        i = set.end();
      } else if (c == '?') {
        if (name.charAt(at) == '/') {
          return -1;
        }
        i++;
      } else {
        int literal = c == '\\' ? i + 1 : i;
        if (text.charAt(literal) != name.charAt(at)) {
          return -1;
        }
        i = literal + 1;
      }
      at++;
    }
    return at;
  }

  /** Whether Go takes the pattern: every class is complete, no backslash ends it. */
  static boolean isValid(String pattern) {
    try {
      int i = 0;
      while (i < pattern.length()) {
        char c = pattern.charAt(i);
        if (c == '[') {
          i = CharacterClass.at(pattern, i).end();
        } else if (c == '\\' && i + 1 == pattern.length()) {
          return false;
        } else {
          i += c == '\\' ? 2 : 1;
        }
      }
      return true;
    } catch (IllegalArgumentException incomplete) {
      return false;
    }
  }

  /**
   * A class of characters.
   *
   * @param ranges pairs of the lowest and the highest character of a range
   * @param end index behind it in the pattern
   */
  private record CharacterClass(String ranges, boolean negated, int end) {
    /**
     * The class that begins there.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static CharacterClass at(String pattern, int start) {
      StringBuilder ranges = new StringBuilder();
      boolean negated = start + 1 < pattern.length() && pattern.charAt(start + 1) == '^';
      int i = start + (negated ? 2 : 1);
      while (ranges.isEmpty() || character(pattern, i) != ']') {
        int low = bound(pattern, i);
        i = low + 1;
        int high = low;
        if (character(pattern, i) == '-') {
          high = bound(pattern, i + 1);
          i = high + 1;
        }
        ranges.append(pattern.charAt(low)).append(pattern.charAt(high));
      }
      return new CharacterClass(ranges.toString(), negated, i + 1);
    }

    /** Index of a bound that begins there, behind the backslash it may have. */
    private static int bound(String pattern, int i) {
      char c = character(pattern, i);
      if (c == '-' || c == ']') {
        throw new IllegalArgumentException("a range has no bound");
      }
      int index = c == '\\' ? i + 1 : i;
      character(pattern, index);
      return index;
    }

    private static char character(String pattern, int i) {
      if (i >= pattern.length()) {
        throw new IllegalArgumentException("a class has no end");
      }
      return pattern.charAt(i);
    }

    boolean holds(char c) {
      boolean found = false;
      for (int i = 0; i < ranges.length(); i += 2) {
        found |= ranges.charAt(i) <= c && c <= ranges.charAt(i + 1);
      }
      return found != negated;
    }
  }
}
