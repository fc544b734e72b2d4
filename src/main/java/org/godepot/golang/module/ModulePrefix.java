package org.godepot.golang.module;

import java.util.List;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;

/**
 * What module paths may begin with: a host name alone, or with more path elements (protocol M-1 to
 * M-5, M-7). Unlike a {@link ModulePath} it may end in an element such as {@code v1}, below which
 * modules lie.
 */
public record ModulePrefix(String text) {
  /**
   * @throws MalformedException if no module path can begin so
   */
  public ModulePrefix {
    List<Problem> problems = ModulePath.prefixProblems(text);
    if (!problems.isEmpty()) {
      throw new MalformedException(problems.get(0));
    }
  }

  /** Whether a path is this one or lies below it, on the border of an element. */
  public boolean covers(String path) {
    return path.startsWith(text)
        && (path.length() == text.length() || path.charAt(text.length()) == '/');
  }

  @Override
  public String toString() {
    return text;
  }
}
