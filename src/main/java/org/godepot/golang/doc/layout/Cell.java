package org.godepot.golang.doc.layout;

import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.doc.Mark;

/** A piece of a line between two columns. Used by one thread. */
final class Cell {
  private final StringBuilder text = new StringBuilder();

  /** Marks with offsets into this cell. */
  private final List<Mark> marks = new ArrayList<>();

  /** Whether its column stays even if all of it is empty. */
  private boolean hard;

  void append(String more) {
    text.append(more);
  }

  void mark(Mark mark) {
    marks.add(mark);
  }

  void end(boolean isHard) {
    hard = isHard;
  }

  boolean isHard() {
    return hard;
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  int length() {
    return text.length();
  }

  /** Number of characters, as text/tabwriter counts them. */
  int width() {
    return text.codePointCount(0, text.length());
  }

  StringBuilder text() {
    return text;
  }

  List<Mark> marks() {
    return marks;
  }
}
