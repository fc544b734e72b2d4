package org.godepot.golang.doc.layout;

import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.doc.Mark;

/** Collects lines of cells and writes them in columns. Used once, by one thread. */
public final class Layout {
  private final StringBuilder out = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Line> section = new ArrayList<>();
  private Line line = new Line("");

  /** Newlines so far, those inside of strings included. */
  private int newlines;

  public void text(String text) {
    line.last().append(text);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      newlines++;
    }
  }

  /** A name that can be linked to. */
  public void anchor(String text, String anchor) {
    int start = line.last().length();
    text(text);
    line.last().mark(new Mark.Anchor(start, start + text.length(), anchor));
  }

  /** A name that links to another. */
  public void reference(String text, String importPath, String anchor) {
    int start = line.last().length();
    text(text);
    line.last().mark(new Mark.Reference(start, start + text.length(), importPath, anchor));
  }

  public void remark(String text) {
    int start = line.last().length();
    text(text);
    line.last().mark(new Mark.Remark(start, start + text.length()));
  }

  /** Ends a cell; a column in which all are empty vanishes. */
  public void cell() {
    endCell(false);
  }

  /** Ends a cell whose column stays. */
  public void hardCell() {
    endCell(true);
  }

  private void endCell(boolean hard) {
    line.last().end(hard);
    line.cells().add(new Cell());
  }

  /** Begins a line whose columns go on, unless empty lines come between. */
  public void newline(int count, String indentation) {
    for (int i = 0; i < count; i++) {
      section.add(line);
      line = new Line(indentation);
      newlines++;
    }
  }

  /** Begins a line with columns of its own. */
  public void breakLine(int count, String indentation) {
    newline(count, indentation);
    flush();
  }

  private void flush() {
    new Columns(out, marks).write(section);
    section.clear();
  }

  public int newlines() {
    return newlines;
  }

  /** Blanks and tabs before the current line. */
  public String indentation() {
    return line.indentation();
  }

  /** Whether nothing stands on the current line yet. */
  boolean isAtLineStart() {
    return line.isEmpty();
  }

  /** What was written. */
  public Printed finish() {
    breakLine(1, "");
    return new Printed(out.substring(0, out.length() - 1), marks);
  }
}
