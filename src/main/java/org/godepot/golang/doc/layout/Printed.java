package org.godepot.golang.doc.layout;

import java.util.List;
import org.godepot.golang.doc.Mark;

/**
 * A declaration as it is shown.
 *
 * @param text without a newline at its end
 * @param marks in the order of the text
 */
public record Printed(String text, List<Mark> marks) {
  public Printed {
    marks = List.copyOf(marks);
  }
}
