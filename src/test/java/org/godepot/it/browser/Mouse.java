package org.godepot.it.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Clicks, and types only where text belongs. */
final class Mouse implements Hand {
  private final Browser browser;

  Mouse(Browser browser) {
    this.browser = browser;
  }

  @Override
  public void press(By place) {
    browser.find(place).click();
  }

  @Override
  public void write(By place, String text) {
    WebElement field = browser.find(place);
    field.click();
    field.clear();
    field.sendKeys(text);
  }

  @Override
  public void choose(By list, String option) {
    new Select(browser.find(list)).selectByVisibleText(option);
  }

  @Override
  public void attach(By place, Path file) {
    browser.find(place).sendKeys(file.toAbsolutePath().toString());
  }

  @Override
  public void send(By button) {
    press(button);
  }
}
