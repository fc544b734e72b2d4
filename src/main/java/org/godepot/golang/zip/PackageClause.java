package org.godepot.golang.zip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the package name in the beginning of a Go file. Stateless. */
final class PackageClause {
  /** License headers are shorter; a file whose clause comes later just gives no hint. */
  static final int CAPTURED = 32 * 1024;

  private static final Pattern MAIN = Pattern.compile("package[ \t]+main\\b");
  private static final Pattern IGNORED =
      Pattern.compile("//(go:build|[ \t]*\\+build)\\s+ignore\\b");

  private PackageClause() {}

  /**
   * Whether a file is part of a program.
   *
   * @param source the beginning of the file
   */
  static boolean isMain(String source) {
    int position = 0;
    while (position < source.length()) {
      if (source.startsWith("//", position)) {
        if (matchesAt(IGNORED, source, position)) {
          return false;
        }
        position = after(source, "\n", position);
      } else if (source.startsWith("/*", position)) {
        position = after(source, "*/", position);
      } else if (Character.isWhitespace(source.charAt(position))) {
        position++;
      } else {
        return matchesAt(MAIN, source, position);
      }
    }
    return false;
  }

  private static boolean matchesAt(Pattern pattern, String source, int position) {
    Matcher matcher = pattern.matcher(source).region(position, source.length());
    return matcher.lookingAt();
  }

  private static int after(String source, String end, int position) {
    int found = source.indexOf(end, position);
    return found < 0 ? source.length() : found + end.length();
  }
}
