package org.godepot.golang.module;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which paths a rule is about: globs separated by commas, each for a path and everything below it,
 * as GOPRIVATE has them (golang.org/x/mod {@code module.MatchPrefixPatterns}). A glob of n elements
 * is held against the first n elements of a path; {@code *} and {@code ?} do not match a slash.
 */
public record PathPattern(String text) {
  /** What paths are made of, and what globs add to that. */
  private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9._~/*?\\[\\]^\\\\-]+");

  /**
   * The go command skips a glob that is malformed or holds what no path holds; where that glob was
   * to keep a name in the house, nobody would notice, so here it is an error.
   *
   * @throws IllegalArgumentException if there is no glob, or one of them can never match
   */
  public PathPattern {
    List<String> globs = globs(text);
    if (globs.isEmpty()) {
      throw new IllegalArgumentException("there is no pattern in \"" + text + "\"");
    }
    for (String glob : globs) {
      if (!CHARACTERS.matcher(glob).matches() || !Glob.isValid(glob)) {
        throw new IllegalArgumentException("\"" + glob + "\" is no pattern of module paths");
      }
    }
  }

  /** Without the empty ones, and without the slash that may end them. */
  private static List<String> globs(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(glob -> glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob)
        .filter(glob -> !glob.isEmpty())
        .toList();
  }

  /** Whether the path, or one it lies below, is meant. */
  public boolean matches(ModulePath path) {
    return matches(path.text());
  }

  boolean matches(String path) {
    return globs(text).stream().anyMatch(glob -> matches(glob, path));
  }

  /** Whether every path there is matches. */
  public boolean matchesAll() {
    return globs(text).contains("*");
  }

  private static boolean matches(String glob, String path) {
    int slashes = (int) glob.chars().filter(c -> c == '/').count();
    int end = 0;
    for (int left = slashes; left >= 0; left--) {
      int slash = path.indexOf('/', end);
      if (slash < 0) {
        return left == 0 && Glob.matches(glob, path);
      }
      end = slash + 1;
    }
    return Glob.matches(glob, path.substring(0, end - 1));
  }

  @Override
  public String toString() {
    return text;
  }
}
