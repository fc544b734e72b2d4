package org.godepot.golang.module;

import java.util.List;
import org.godepot.golang.report.Problem;

/** Names of files in a module zip, relative to the module root (protocol M-11). Stateless. */
public final class FilePath {
  private FilePath() {}

  /** Everything that is wrong with a slash-separated file name; empty for a valid one. */
  public static List<Problem> problems(String path) {
    return Elements.problems(path, Elements.Kind.FILE);
  }
}
