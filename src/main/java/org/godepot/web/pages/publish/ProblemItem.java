package org.godepot.web.pages.publish;

import java.util.List;
import org.godepot.catalog.Visible;
import org.godepot.golang.report.Problem;

/**
 * A problem as its publisher reads it.
 *
 * @param severity in a word
 * @param look the class of that word's chip
 * @param code the name of its help page
 * @param place file and line; empty for none
 */
public record ProblemItem(
    String severity, String look, String code, String place, String message, String fix) {
  static List<ProblemItem> of(List<Problem> problems) {
    return problems.stream().map(ProblemItem::of).toList();
  }

  private static ProblemItem of(Problem problem) {
    String line = problem.line() > 0 ? ":" + problem.line() : "";
    return new ProblemItem(
        severity(problem),
        look(problem),
        problem.code().text(),
        Visible.of(problem.file()) + line,
        Visible.of(problem.message()),
        Visible.of(problem.fix()));
  }

  private static String severity(Problem problem) {
    return switch (problem.code().severity()) {
      case ERROR -> "Error";
      case WARNING -> "Warning";
      case INFO -> "Note";
    };
  }

  private static String look(Problem problem) {
    return switch (problem.code().severity()) {
      case ERROR -> "bad";
      case WARNING -> "warn";
      case INFO -> "";
    };
  }
}
