package org.godepot.golang.doc.print;

import java.util.Optional;
import org.godepot.golang.doc.layout.Layout;
import org.godepot.golang.doc.scan.CommentGroup;

/**
 * Begins the lines of fields or constants, each below its comment. Lines are aligned with each
 * other unless one of several lines or an empty one comes between. Used for one list, by one
 * thread.
 */
final class Rows {
  private final Pen pen;
  private final Layout layout;
  private final Remarks remarks;
  private final String indentation;
  private boolean first = true;

  /** Newlines written when the last row began. */
  private int began;

  Rows(Pen pen, String indentation) {
    this.pen = pen;
    this.layout = pen.layout();
    this.remarks = new Remarks(pen);
    this.indentation = indentation;
  }

  /** Begins the row of what is at a place of the source. */
  void next(Optional<CommentGroup> lead, int start) {
    if (lead.isPresent()) {
      layout.breakLine(Math.max(1, pen.newlinesTo(lead.get().start())), indentation);
      remarks.lead(lead.get());
    } else if (first) {
      layout.breakLine(1, indentation);
    } else if (layout.newlines() > began) {
      layout.breakLine(Math.max(1, pen.newlinesTo(start)), indentation);
    } else {
      layout.newline(Math.max(1, pen.newlinesTo(start)), indentation);
    }
    pen.passed(start);
    pen.joined();
    began = layout.newlines();
    first = false;
  }
}
