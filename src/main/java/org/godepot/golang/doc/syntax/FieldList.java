package org.godepot.golang.doc.syntax;

import java.util.List;

/**
 * Fields or parameters in their braces, brackets or parentheses.
 *
 * @param start of the opening one
 * @param end behind the closing one
 * @param incomplete whether a filter took some away
 */
public record FieldList(int start, List<Field> fields, int end, boolean incomplete) {
  /** No parameters and no parentheses: the results of a function without any. */
  public static final FieldList NONE = new FieldList(0, List.of(), 0, false);

  public FieldList {
    fields = List.copyOf(fields);
  }

  public FieldList(int start, List<Field> fields, int end) {
    this(start, fields, end, false);
  }

  /** The same with other fields. */
  public FieldList with(List<Field> others, boolean isIncomplete) {
    return new FieldList(start, others, end, isIncomplete);
  }
}
