package org.godepot.golang.module;

import java.util.List;
import org.godepot.golang.report.Problem;

/** Import paths of packages (protocol M-10). Stateless. */
public final class ImportPath {
  private ImportPath() {}

  /** Everything that is wrong with an import path; empty for a valid one. */
  public static List<Problem> problems(String path) {
    return Elements.problems(path, Elements.Kind.IMPORT);
  }
}
