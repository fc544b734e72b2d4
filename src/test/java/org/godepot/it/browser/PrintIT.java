package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages on paper. */
class PrintIT extends BrowserTest {
  private static final String MODULE = "example.com/printed";
  private static final String LONG = "const Long = \"" + "no end ".repeat(60) + "x".repeat(300);

  /** What of a page is cut off at its right: paper cannot be scrolled. */
  private static final String CUT =
      "return [...document.querySelectorAll('pre, .scroll')]"
          + ".filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML)";

  @BeforeAll
  static void publish() throws Exception {
    publish("demo", "demo", zip(MODULE, "v1.0.0", "lib.go", "package lib\n"));
    String source = "package lib\n\n" + LONG + "\"\n";
    String readme = "    " + LONG + "\n\n| a |\n|---|\n| " + "y".repeat(300) + " |\n";
    publish("demo", "demo", zip(MODULE, "v1.1.0", "lib.go", source, "README.md", readme));
  }

  /** What of a page ends right of the paper. */
  private static final String WIDE =
      "return [...document.querySelectorAll('main *')]"
          + ".filter(one => one.getBoundingClientRect().right > innerWidth)"
          + ".map(one => one.outerHTML.slice(0, 200))";

  @AfterEach
  void putThePaperAway() {
    print(browser(true), "");
  }

  private static void print(Browser browser, String media) {
    browser.command("Emulation.setEmulatedMedia", Map.of("media", media));
  }

  private static Object colour(Browser browser, String property) {
    return browser.run("return getComputedStyle(document.body)." + property);
  }

  @Test
  void inkIsDarkWhateverTheScreenShows() {
    Browser browser = browser(true);
    browser.arrive();
    browser.run("document.documentElement.dataset.theme = 'dark'");
    assertThat(colour(browser, "backgroundColor")).isEqualTo("rgb(20, 24, 29)");
    print(browser, "print");
    assertThat(colour(browser, "backgroundColor")).isEqualTo("rgb(255, 255, 255)");
    assertThat(colour(browser, "color")).isEqualTo("rgb(29, 35, 41)");
  }

  @Test
  void longLinesGoOnInTheNext() {
    Browser browser = browser(true);
    browser.arrive();
    browser.width(700);
    for (String page : List.of("", "?tab=files&path=lib.go", "?tab=diff&path=lib.go")) {
      browser.go("/" + MODULE + "@v1.1.0" + page);
      assertThat((List<?>) browser.run(CUT)).as(page + " on a screen").isNotEmpty();
      print(browser, "print");
      assertThat((List<?>) browser.run(CUT)).as(page).isEmpty();
      assertThat((List<?>) browser.run(WIDE)).as(page).isEmpty();
      print(browser, "");
    }
  }
}
