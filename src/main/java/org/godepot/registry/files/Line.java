package org.godepot.registry.files;

import org.godepot.catalog.Visible;

/**
 * A line of a text as it may be shown.
 *
 * @param number from 1
 * @param text without line end; what cannot be seen is written out
 * @param hidden whether something was
 * @param cut whether the end is left out
 */
public record Line(int number, String text, boolean hidden, boolean cut) {
  /** Longer lines are made by programs, and slow down every browser. */
  public static final int MAX_LENGTH = 2000;

  /** The line of a raw text. */
  public static Line of(int number, String raw) {
    boolean cut = raw.length() > MAX_LENGTH;
    String text = cut ? raw.substring(0, MAX_LENGTH) : raw;
    String shown = Visible.of(text);
    return new Line(number, shown, Visible.hides(text), cut);
  }
}
