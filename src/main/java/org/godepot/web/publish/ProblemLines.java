package org.godepot.web.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import org.godepot.golang.report.Problem;

/** Problems in the words of a report. */
final class ProblemLines {
  private ProblemLines() {}

  /** One line: {@code error Z-15 directory-entry m@v1.0.0/sub/: message; fix}. */
  static String line(Problem problem) {
    StringBuilder line = new StringBuilder(problem.code().severity().text());
    if (!problem.rule().isEmpty()) {
      line.append(' ').append(problem.rule());
    }
    line.append(' ').append(problem.code().text());
    if (!problem.file().isEmpty()) {
      line.append(' ').append(problem.file());
      if (problem.line() > 0) {
        line.append(':').append(problem.line());
      }
    }
    return printable(line.append(": ").append(sentence(problem)).toString());
  }

  /** Message and fix. */
  static String sentence(Problem problem) {
    return printable(
        problem.fix().isEmpty() ? problem.message() : problem.message() + "; " + problem.fix());
  }

  /** Letters of all scripts stay; what a terminal would act on or not show is escaped. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> appendShown(shown, c));
    return shown.toString();
  }

  private static void appendShown(StringBuilder shown, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(String.format("\\u{%x}", codePoint));
      default -> shown.appendCodePoint(codePoint);
    }
  }

  static Map<String, Object> json(Problem problem, ViewUrls urls) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("severity", problem.code().severity().text());
    json.put("rule", problem.rule());
    json.put("code", problem.code().text());
    json.put("file", problem.file());
    json.put("line", problem.line());
    json.put("message", problem.message());
    json.put("fix", problem.fix());
    json.put("help", urls.help(problem.code().text()));
    return json;
  }
}
