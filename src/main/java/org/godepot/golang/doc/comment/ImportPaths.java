package org.godepot.golang.doc.comment;

/** Which texts with a slash are taken for import paths in links. Stateless. */
final class ImportPaths {
  private static final String MARKS = "-.~_+";

  private ImportPaths() {}

  static boolean isValid(String path) {
    if (path.startsWith("-")) {
      return false;
    }
    for (String element : path.split("/", -1)) {
      if (element.isEmpty()
          || element.startsWith(".")
          || element.endsWith(".")
          || !element.chars().allMatch(ImportPaths::isAllowed)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllowed(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || MARKS.indexOf(c) >= 0;
  }
}
