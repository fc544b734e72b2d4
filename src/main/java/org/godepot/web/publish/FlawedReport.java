package org.godepot.web.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.Problems;

/** The report of an upload that breaks rules: every problem, what to do about each. */
final class FlawedReport implements Report {
  private final Problems problems;
  private final ViewUrls urls;

  FlawedReport(Problems problems, ViewUrls urls) {
    this.problems = problems;
    this.urls = urls;
  }

  @Override
  public int status() {
    return 400;
  }

  @Override
  public String text() {
    List<Problem> shown = shown();
    StringBuilder text = new StringBuilder("godepot: ").append(summary()).append('\n');
    shown.forEach(problem -> text.append(ProblemLines.line(problem)).append('\n'));
    int rest = problems.errorCount() + problems.otherCount() - shown.size();
    if (rest > 0) {
      text.append("... and ").append(rest).append(" more\n");
    }
    return text.append("help: ").append(help()).append('\n').toString();
  }

  /** About the first problem, which is an error. */
  private String help() {
    return urls.help(problems.kept().get(0).code().text());
  }

  private List<Problem> shown() {
    List<Problem> kept = problems.kept();
    return kept.subList(0, Math.min(kept.size(), Problems.KEPT));
  }

  private String summary() {
    String counts = count(problems.errorCount(), "error");
    if (problems.otherCount() > 0) {
      counts += ", " + count(problems.otherCount(), "warning");
    }
    return counts + ": " + ProblemLines.sentence(problems.kept().get(0));
  }

  private static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", help());
    json.put("title", "the upload breaks rules");
    json.put("status", status());
    json.put("detail", summary());
    json.put("message", summary());
    json.put("url", help());
    json.put("errors", problems.errorCount());
    json.put("problems", shown().stream().map(p -> ProblemLines.json(p, urls)).toList());
    return json;
  }
}
