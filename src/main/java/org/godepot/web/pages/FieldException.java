package org.godepot.web.pages;

/** What stands in a field of a form cannot be meant. {@link Attempt} tells it beside the field. */
final class FieldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String field;

  FieldException(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  String field() {
    return field;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
