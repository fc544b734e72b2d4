package org.godepot.golang.doc.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of cells.
 *
 * @param indentation blanks and tabs before the first cell
 */
record Line(String indentation, List<Cell> cells) {
  Line(String indentation) {
    this(indentation, new ArrayList<>(List.of(new Cell())));
  }

  Cell last() {
    return cells.get(cells.size() - 1);
  }

  /** Whether a column has a cell that another one follows. */
  boolean hasColumn(int column) {
    return column < cells.size() - 1;
  }

  boolean isEmpty() {
    return cells.size() == 1 && cells.get(0).isEmpty();
  }
}
