package org.godepot.golang.doc.layout;

import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.doc.Mark;

/**
 * Writes lines with their cells below each other, as text/tabwriter with blanks: cells of one
 * column on lines in a row are as wide as the widest, and one blank. Used once, by one thread.
 */
final class Columns {
  private static final int PADDING = 1;

  private final StringBuilder out;
  private final List<Mark> marks;
  private List<Line> lines = List.of();

  Columns(StringBuilder out, List<Mark> marks) {
    this.out = out;
    this.marks = marks;
  }

  /** Writes lines that are aligned with each other, each with its newline. */
  void write(List<Line> section) {
    lines = section;
    format(0, section.size(), new ArrayList<>());
  }

  /** Writes a range of lines of which the first columns have their widths. */
  private void format(int from, int to, List<Integer> widths) {
    int column = widths.size();
    int done = from;
    int line = from;
    while (line < to) {
      if (!lines.get(line).hasColumn(column)) {
        line++;
        continue;
      }
      writeLines(done, line, widths);
      done = line;
      int width = 0;
      boolean discardable = true;
      while (line < to && lines.get(line).hasColumn(column)) {
        Cell cell = lines.get(line).cells().get(column);
        width = Math.max(width, cell.width() + PADDING);
        discardable &= cell.isEmpty() && !cell.isHard();
        line++;
      }
      widths.add(discardable ? 0 : width);
      format(done, line, widths);
      widths.remove(column);
      done = line;
    }
    writeLines(done, to, widths);
  }

  private void writeLines(int from, int to, List<Integer> widths) {
    for (int i = from; i < to; i++) {
      write(lines.get(i), widths);
    }
  }

  private void write(Line line, List<Integer> widths) {
    if (!line.isEmpty()) {
      out.append(line.indentation());
    }
    for (int i = 0; i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      int start = out.length();
      cell.marks().forEach(mark -> marks.add(moved(mark, start)));
      out.append(cell.text());
      int padding = i < widths.size() ? widths.get(i) - cell.width() : 0;
      out.append(" ".repeat(Math.max(0, padding)));
    }
    trim();
    out.append('\n');
  }

  private void trim() {
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
      end--;
    }
    out.setLength(end);
  }

  private static Mark moved(Mark mark, int by) {
    if (mark instanceof Mark.Anchor anchor) {
      return new Mark.Anchor(anchor.start() + by, anchor.end() + by, anchor.anchor());
    }
    if (mark instanceof Mark.Reference reference) {
      return new Mark.Reference(
          reference.start() + by, reference.end() + by, reference.importPath(), reference.anchor());
    }
    return new Mark.Remark(mark.start() + by, mark.end() + by);
  }
}
