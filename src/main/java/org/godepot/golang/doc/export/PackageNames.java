package org.godepot.golang.doc.export;

import org.godepot.golang.unicode.Characters;

/** What a package is probably called, by its import path. Stateless. */
final class PackageNames {
  private PackageNames() {}

  /** The last element but a major version, without {@code go-} and what follows the first word. */
  static String of(String importPath) {
    String base = base(importPath);
    int slash = importPath.lastIndexOf('/');
    if (isMajor(base) && slash > 0) {
      base = base(importPath.substring(0, slash));
    }
    if (base.startsWith("go-")) {
      base = base.substring("go-".length());
    }
    int end = 0;
    while (end < base.length() && isWord(base.codePointAt(end))) {
      end += Character.charCount(base.codePointAt(end));
    }
    return base.substring(0, end);
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean isMajor(String element) {
    return element.length() > 1
        && element.startsWith("v")
        && element.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isWord(int c) {
    return Characters.isLetter(c)
        || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        || c == '_';
  }
}
