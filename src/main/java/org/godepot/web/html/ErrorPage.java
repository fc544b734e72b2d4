package org.godepot.web.html;

import java.util.List;

/**
 * An error told to a browser.
 *
 * @param status HTTP status
 * @param code of the help page that tells more
 * @param title in a few words
 * @param lines what is wrong, then what to do
 */
public record ErrorPage(int status, String code, String title, List<String> lines) {
  public ErrorPage {
    lines = List.copyOf(lines);
  }
}
