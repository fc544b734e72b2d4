package org.godepot.web.pages.find;

import java.util.List;
import org.godepot.web.pages.find.SearchPage.Choice;

/**
 * What to do where nothing was found.
 *
 * @param path the module that was typed; empty if it was none
 * @param words what holds for that path
 * @param owner whose page leads on; empty for none
 * @param command that gets the module; empty for none
 * @param elsewhere other searches for the same words
 * @param isLong whether fewer words would find more
 */
public record Advice(
    String path,
    String words,
    String owner,
    String command,
    List<Choice> elsewhere,
    boolean isLong) {
  public Advice {
    elsewhere = List.copyOf(elsewhere);
  }
}
