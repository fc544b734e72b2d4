package org.godepot.web.pages.find;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.Pager;

/**
 * What was found.
 *
 * @param words as typed
 * @param tab what kind of thing is looked for
 * @param owner whose modules alone count, or empty
 * @param origins to choose from
 * @param exact the module whose path was typed
 * @param said how much was found, for people who do not see the list
 * @param corrections what may have been meant
 * @param advice where nothing was found
 */
public record SearchPage(
    String words,
    List<Choice> tabs,
    String tab,
    String owner,
    List<Choice> origins,
    Optional<FoundLine> exact,
    List<FoundLine> lines,
    String said,
    List<Choice> corrections,
    Optional<Advice> advice,
    Pager pages) {
  public SearchPage {
    tabs = List.copyOf(tabs);
    origins = List.copyOf(origins);
    lines = List.copyOf(lines);
    corrections = List.copyOf(corrections);
  }

  /**
   * One of several.
   *
   * @param value in a form
   * @param address where it leads, if it is a link
   */
  public record Choice(String name, String value, String address, boolean isChosen) {}
}
