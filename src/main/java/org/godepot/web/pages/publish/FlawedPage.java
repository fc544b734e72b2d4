package org.godepot.web.pages.publish;

import java.util.List;
import org.godepot.golang.report.Problems;

/**
 * A zip that breaks rules.
 *
 * @param counts how many errors and warnings, in words
 * @param more how many problems are not shown
 * @param box for another try
 */
public record FlawedPage(String counts, List<ProblemItem> problems, int more, UploadBox box) {
  public FlawedPage {
    problems = List.copyOf(problems);
  }

  static FlawedPage of(Problems problems, UploadBox box) {
    List<ProblemItem> items = ProblemItem.of(problems.kept());
    int all = problems.errorCount() + problems.otherCount();
    return new FlawedPage(counts(problems), items, all - items.size(), box);
  }

  private static String counts(Problems problems) {
    String errors = count(problems.errorCount(), "error");
    return problems.otherCount() == 0
        ? errors
        : errors + " and " + count(problems.otherCount(), "warning");
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
