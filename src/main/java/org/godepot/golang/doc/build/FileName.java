package org.godepot.golang.doc.build;

import java.util.ArrayList;
import java.util.List;

/** What the name of a Go file says of where it belongs. Stateless. */
final class FileName {
  private static final String TEST = "_test.go";

  private FileName() {}

  /** Whether go/build looks at a file at all. */
  static boolean isGo(String name) {
    return name.endsWith(".go") && !name.startsWith("_") && !name.startsWith(".");
  }

  static boolean isTest(String name) {
    return name.endsWith(TEST);
  }

  /** Whether the name ends in no other platform, as {@code file_windows_arm64.go} does. */
  static boolean fits(String name, Platform platform) {
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    int underscore = stem.indexOf('_');
    if (underscore < 0) {
      return true;
    }
    List<String> words = new ArrayList<>(List.of(stem.substring(underscore).split("_", -1)));
    if (words.get(words.size() - 1).equals("test")) {
      words.remove(words.size() - 1);
    }
    int count = words.size();
    String last = count >= 1 ? words.get(count - 1) : "";
    String beforeLast = count >= 2 ? words.get(count - 2) : "";
    if (Platform.isSystem(beforeLast) && Platform.isProcessor(last)) {
      return platform.satisfies(last) && platform.satisfies(beforeLast);
    }
    boolean isPlain = !Platform.isSystem(last) && !Platform.isProcessor(last);
    return isPlain || platform.satisfies(last);
  }
}
