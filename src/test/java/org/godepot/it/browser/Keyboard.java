package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Goes from place to place with the Tab key and acts on what has the focus, which must be seen
 * (WCAG 2.4.7) and lie under nothing (2.4.11).
 */
final class Keyboard implements Hand {
  /** More places than any page of the tests has. */
  private static final int MOST_PLACES = 150;

  private static final String HAS_FOCUS = "return document.activeElement === arguments[0]";

  private static final String LOOKS_FOCUSED =
      """
      const element = arguments[0];
      const style = getComputedStyle(element);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
      """;

  private static final String LIES_OPEN =
      """
      const box = arguments[0].getClientRects()[0];
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return arguments[0].contains(top)
      """;

  private final Browser browser;

  Keyboard(Browser browser) {
    this.browser = browser;
  }

  /** Tabs until a place has the focus. */
  private WebElement reach(By place) {
    WebElement wanted = browser.find(place);
    for (int i = 0; !is(HAS_FOCUS, wanted); i++) {
      assertThat(i).as("the Tab key does not lead to %s", place).isLessThan(MOST_PLACES);
      browser.keys(Keys.TAB);
    }
    assertThat(is(LOOKS_FOCUSED, wanted)).as("one sees that %s has the focus", place).isTrue();
    assertThat(is(LIES_OPEN, wanted)).as("%s is in sight when it has the focus", place).isTrue();
    return wanted;
  }

  private boolean is(String question, WebElement element) {
    return Boolean.TRUE.equals(browser.run(question, element));
  }

  @Override
  public void press(By place) {
    WebElement wanted = browser.find(place);
    if ("radio".equals(wanted.getDomAttribute("type"))) {
      pick(wanted);
      return;
    }
    reach(place);
    browser.keys("checkbox".equals(wanted.getDomAttribute("type")) ? Keys.SPACE : Keys.ENTER);
  }

  /** The Tab key leads to the one of a group that is picked; arrows lead to the others. */
  private void pick(WebElement wanted) {
    String group = "input[type=radio][name='" + wanted.getDomAttribute("name") + "']";
    reach(By.cssSelector(group + ":checked"));
    int choices = browser.all(By.cssSelector(group));
    for (int i = 0; !wanted.isSelected(); i++) {
      assertThat(i).as("arrows lead to %s", wanted).isLessThan(choices);
      browser.keys(Keys.ARROW_DOWN);
    }
  }

  @Override
  public void write(By place, String text) {
    reach(place);
    browser.chord(Keys.CONTROL, "a");
    browser.keys(Keys.DELETE);
    browser.keys(text);
  }

  @Override
  public void choose(By list, String option) {
    WebElement wanted = reach(list);
    browser.keys(option);
    assertThat(browser.run("return arguments[0].selectedOptions[0].text", wanted))
        .isEqualTo(option);
  }

  @Override
  public void attach(By place, Path file) {
    reach(place).sendKeys(file.toAbsolutePath().toString());
  }

  @Override
  public void send(By button) {
    browser.keys(Keys.ENTER);
  }
}
