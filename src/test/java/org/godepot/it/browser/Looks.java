package org.godepot.it.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges how pages look, in both themes, on a desk and on a phone: nothing against WCAG, nothing
 * wider than the window. Pictures lie in target/screenshots.
 */
final class Looks {
  private static final int DESK = 1280;
  private static final int PHONE = 360;

  /** WCAG 2.2, 1.4.10: no page may need scrolling to its side, also where it is enlarged. */
  private static final int NARROW = 320;

  private final Browser browser;
  private final List<String> faults = new ArrayList<>();

  Looks(Browser browser) {
    this.browser = browser;
  }

  /** Judges the page that the browser is at, and leaves it as wide as on a desk. */
  void judge(String name) throws IOException {
    for (String theme : List.of("light", "dark")) {
      browser.theme(theme);
      judge(DESK);
      browser.picture(name + "-" + theme);
      judge(PHONE);
      browser.picture(name + "-phone-" + theme);
    }
    fit(NARROW);
    browser.width(DESK);
  }

  private void judge(int width) {
    fit(width);
    browser.violations().stream()
        .map(violation -> width + " pixels: " + violation)
        .forEach(faults::add);
  }

  private void fit(int width) {
    browser.width(width);
    if (browser.overflows()) {
      faults.add(browser.path() + " is wider than " + width + " pixels");
    }
  }

  /** Everything so far, with what the browser asked of others and what its console says. */
  List<String> faults() {
    faults.addAll(browser.foreignRequests());
    // The console notes every page that is not 200, which those of errors are meant to be.
    browser.complaints().stream()
        .filter(said -> !said.contains("the server responded with a status of"))
        .forEach(faults::add);
    return faults;
  }
}
