package org.godepot.it.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;

/** What somebody does to a page, in one way of doing it. */
interface Hand {
  /** Presses a link, a button, a box or what opens more. */
  void press(By place);

  /** Writes into a field in place of what stands there. */
  void write(By place, String text);

  /** Chooses one of a list, by its whole text. */
  void choose(By list, String option);

  /** Gives a file to a form; the dialog of the system is not ours to test. */
  void attach(By place, Path file);

  /** Sends the form of a field that was just written. */
  void send(By button);
}
