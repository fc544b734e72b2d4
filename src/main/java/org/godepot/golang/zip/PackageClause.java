package org.godepot.golang.zip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the package name in the beginning of a Go file. Stateless. */
public final class PackageClause {
  /** License headers are shorter; a file whose clause comes later just gives no hint. */
  public static final int CAPTURED = 32 * 1024;

  private static final Pattern CLAUSE =
      Pattern.compile("package[ \t]+([\\p{L}_][\\p{L}\\p{Nd}_]{0,99})");
  private static final Pattern IGNORED =
      Pattern.compile("//(go:build|[ \t]*\\+build)\\s+ignore\\b");

  private PackageClause() {}

  /**
   * Whether a file is part of a program.
   *
   * @param source the beginning of the file
   */
  static boolean isMain(String source) {
    return name(source).filter("main"::equals).isPresent();
  }

  /**
   * The name in a file's clause; empty if there is none, or if the file is marked to be left out of
   * every build.
   *
   * @param source the beginning of the file
   */
  public static Optional<String> name(String source) {
    int position = 0;
    while (position < source.length()) {
      if (source.startsWith("//", position)) {
        if (matchesAt(IGNORED, source, position)) {
          return Optional.empty();
        }
        position = after(source, "\n", position);
      } else if (source.startsWith("/*", position)) {
        position = after(source, "*/", position);
      } else if (Character.isWhitespace(source.charAt(position))) {
        position++;
      } else {
        Matcher clause = CLAUSE.matcher(source).region(position, source.length());
        return clause.lookingAt() ? Optional.of(clause.group(1)) : Optional.empty();
      }
    }
    return Optional.empty();
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
