package org.godepot.web.pages.find;

import java.util.List;

/**
 * The start page.
 *
 * @param recent what was published last
 * @param use the lines that set up a terminal
 * @param first the commands that publish a first module, shown while there is none
 * @param health what must work, for site administrators
 */
public record HomePage(List<FoundLine> recent, String use, FirstModule first, List<Check> health) {
  public HomePage {
    recent = List.copyOf(recent);
    health = List.copyOf(health);
  }

  /** A part that must work. */
  public record Check(String name, boolean works) {}
}
