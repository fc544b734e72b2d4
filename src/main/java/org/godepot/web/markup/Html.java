package org.godepot.web.markup;

import java.util.List;

/**
 * HTML to be put into a page as it is.
 *
 * @param text elements of a body
 * @param notes sentences, not escaped, that readers must be told: what is left out, and why
 */
public record Html(String text, List<String> notes) {
  public Html {
    notes = List.copyOf(notes);
  }
}
