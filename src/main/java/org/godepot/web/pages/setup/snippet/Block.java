package org.godepot.web.pages.setup.snippet;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines to paste as they are.
 *
 * @param title what they do
 * @param what the lines are, for the name of a copy button
 */
public record Block(String title, String what, List<Line> lines) {
  public Block {
    lines = List.copyOf(lines);
  }

  /**
   * A line, or a few that belong together.
   *
   * @param meaning in a sentence or two; empty where the line explains itself
   */
  public record Line(String code, String meaning) {
    static Line of(String code) {
      return new Line(code, "");
    }

    /** The line, or the first of a few, as it is quoted above its meaning. */
    public String shown() {
      List<String> lines = code.strip().lines().toList();
      return lines.get(0) + (lines.size() > 1 ? " …" : "");
    }

    /** The same line further to the right, as part of something. */
    Line indented(int columns) {
      return new Line(code.indent(columns).stripTrailing(), meaning);
    }
  }

  /** All of it. */
  public String text() {
    return lines.stream().map(Line::code).collect(Collectors.joining("\n", "", "\n"));
  }

  /** The lines that need words. */
  public List<Line> explained() {
    return lines.stream().filter(line -> !line.meaning().isEmpty()).toList();
  }
}
