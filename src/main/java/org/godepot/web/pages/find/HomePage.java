package org.godepot.web.pages.find;

import java.util.List;

/**
 * The start page.
 *
 * @param recent what was published last
 * @param use the lines that set up a terminal
 * @param first the commands that publish a first module, shown while there is none
 */
public record HomePage(List<FoundLine> recent, String use, String first) {
  public HomePage {
    recent = List.copyOf(recent);
  }
}
