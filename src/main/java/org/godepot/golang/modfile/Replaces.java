package org.godepot.golang.modfile;

import java.util.List;

/** Reads replace directives. Stateless. */
final class Replaces {
  private static final String ARROW = "=>";

  private Replaces() {}

  /** Parses the words after the verb. */
  static ModFile.Replace parse(List<String> words, int line) throws DirectiveException {
    int arrow = words.size() >= 2 && words.get(1).equals(ARROW) ? 1 : 2;
    int right = words.size() - arrow - 1;
    if (right < 1 || right > 2 || !words.get(arrow).equals(ARROW)) {
      throw new DirectiveException(
          "usage: replace module/path [v1.2.3] => other/module v1.4.0, or => ../directory");
    }
    String oldPath = VersionText.string(words.get(0));
    VersionText.major(oldPath);
    String oldVersion = "";
    if (arrow == 2) {
      oldVersion = VersionText.canonical(words.get(1));
      VersionText.fit(oldPath, oldVersion);
    }
    String newPath = VersionText.string(words.get(arrow + 1));
    String newVersion = right == 2 ? VersionText.canonical(words.get(arrow + 2)) : "";
    check(newPath, newVersion);
    return new ModFile.Replace(oldPath, oldVersion, newPath, newVersion, line);
  }

  private static void check(String newPath, String newVersion) throws DirectiveException {
    boolean directory = isDirectory(newPath);
    if (newVersion.isEmpty() && !directory) {
      throw new DirectiveException(
          "the replacement " + newPath + " needs a version, or must be a directory like ../m");
    }
    if (newVersion.isEmpty() && newPath.contains("\\")) {
      throw new DirectiveException("the directory " + newPath + " is written with backslashes");
    }
    if (!newVersion.isEmpty() && directory) {
      throw new DirectiveException("the directory " + newPath + " cannot have a version");
    }
  }

  /** Whether the go command takes a replacement for a directory, on any system. */
  private static boolean isDirectory(String path) {
    return path.equals(".")
        || path.equals("..")
        || path.startsWith("./")
        || path.startsWith("../")
        || path.startsWith(".\\")
        || path.startsWith("..\\")
        || path.startsWith("/")
        || path.startsWith("\\")
        || (path.length() >= 2 && isLetter(path.charAt(0)) && path.charAt(1) == ':');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
