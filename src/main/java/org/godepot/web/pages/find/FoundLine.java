package org.godepot.web.pages.find;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.When;

/**
 * Something that was found, as it is listed.
 *
 * @param address of its page
 * @param synopsis what it is for, or empty
 * @param facts short ones, such as the version
 * @param published when its newest version was
 * @param badges what to know before using it
 */
public record FoundLine(
    String name,
    String address,
    String synopsis,
    List<String> facts,
    Optional<When> published,
    List<String> badges) {
  public FoundLine {
    facts = List.copyOf(facts);
    badges = List.copyOf(badges);
  }
}
