package org.godepot.golang.doc.export;

import org.godepot.golang.doc.syntax.Declaration.Values;

/**
 * Constants or variables, filtered.
 *
 * @param order in which they were read
 */
public record ValueSource(Unit unit, Values values, String text, int order) {
  /** The name they are sorted by; groups come first, as they were read. */
  public String sortingName() {
    return values.specs().size() == 1 ? values.specs().get(0).names().get(0).text() : "";
  }
}
