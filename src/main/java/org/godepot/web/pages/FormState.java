package org.godepot.web.pages;

import java.util.Optional;

/**
 * The forms of a page: fresh ones, or one that came back for its sender to mend, with what was
 * typed into it.
 */
public final class FormState {
  /** Nothing was sent yet. */
  public static final FormState FRESH = new FormState(Optional.empty());

  private final Optional<Returned> returned;

  private FormState(Optional<Returned> returned) {
    this.returned = returned;
  }

  /**
   * A form that came back.
   *
   * @param id of the form on its page
   * @param field that is to be mended
   * @param sentence what is wrong and what to do
   * @param status of the answer
   */
  record Returned(String id, String field, String sentence, int status, Form form) {}

  static FormState of(Returned returned) {
    return new FormState(Optional.of(returned));
  }

  /** The status of the answer that shows them. */
  public int status() {
    return returned.map(Returned::status).orElse(200);
  }

  /** Whether that form came back. */
  public boolean isBack(String id) {
    return returned.filter(form -> form.id().equals(id)).isPresent();
  }

  /** What is wrong with that form, as a sentence; empty if nothing is. */
  public String sentence(String id) {
    return returned.filter(form -> form.id().equals(id)).map(Returned::sentence).orElse("");
  }

  /** Whether that field is to be mended. */
  public boolean isWrong(String id, String field) {
    return isBack(id) && returned.filter(form -> form.field().equals(field)).isPresent();
  }

  /** What was typed into a field, else something to begin with. */
  public String text(String id, String field, String otherwise) {
    return returned
        .filter(form -> form.id().equals(id))
        .map(form -> form.form().text(field))
        .orElse(otherwise);
  }

  /** Whether a box was ticked or an entry chosen, else whether it is so to begin with. */
  public boolean isChosen(String id, String field, String value, boolean otherwise) {
    return returned
        .filter(form -> form.id().equals(id))
        .map(form -> form.form().all(field).contains(value))
        .orElse(otherwise);
  }
}
