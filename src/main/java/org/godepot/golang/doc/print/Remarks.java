package org.godepot.golang.doc.print;

import java.util.List;
import org.godepot.golang.doc.layout.Layout;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.CommentGroup.Comment;

/** Writes the comments of fields and constants. Used once, by one thread. */
final class Remarks {
  private final Pen pen;
  private final Layout layout;

  Remarks(Pen pen) {
    this.pen = pen;
    this.layout = pen.layout();
  }

  /** A comment above a line, at the indentation of the current one. */
  void lead(CommentGroup group) {
    String indentation = layout.indentation();
    int lastLine = pen.source().line(group.start());
    boolean first = true;
    for (Comment comment : group.comments(pen.source())) {
      int line = pen.source().line(comment.start());
      if (!first) {
        layout.breakLine(Math.max(1, line - lastLine), indentation);
      }
      comment(comment, indentation);
      lastLine = pen.source().line(comment.end());
      first = false;
    }
    layout.breakLine(1, indentation);
    pen.passed(group.end());
    pen.joined();
  }

  /** A comment behind a line, whose cell has begun. */
  void behind(CommentGroup group) {
    String indentation = layout.indentation();
    boolean first = true;
    for (Comment comment : group.comments(pen.source())) {
      if (!first) {
        layout.text(" ");
      }
      comment(comment, indentation);
      first = false;
    }
    pen.passed(group.end());
  }

  private void comment(Comment comment, String indentation) {
    String text = comment.text(pen.source());
    if (text.indexOf('\n') < 0) {
      layout.remark(text.stripTrailing());
      return;
    }
    List<String> lines = GeneralComment.lines(text);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        layout.breakLine(1, indentation);
      }
      layout.remark(lines.get(i).stripTrailing());
    }
  }

  /** A comment that is not in the source, on a line of its own. */
  void added(String text) {
    layout.remark("// " + text);
  }
}
