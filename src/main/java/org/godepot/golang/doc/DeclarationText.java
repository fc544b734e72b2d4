package org.godepot.golang.doc;

import java.util.List;

/**
 * A declaration as it is shown: without bodies of functions, names that are not exported and
 * comments that belong to none of its parts.
 *
 * @param text as gofmt has it, without a newline at its end
 * @param marks in the order of the text, none inside another
 * @param signature all of it on one line, for lists
 * @param shape what a change of which is a change of the API: without comments, names of parameters
 *     and fields, which are symbols of their own
 */
public record DeclarationText(
    String text, List<Mark> marks, String signature, String shape, Position position) {
  public DeclarationText {
    marks = List.copyOf(marks);
  }
}
