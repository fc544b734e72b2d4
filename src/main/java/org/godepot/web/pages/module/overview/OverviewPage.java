package org.godepot.web.pages.module.overview;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.When;
import org.godepot.web.pages.module.subject.Heading;

/**
 * The first page about a module or package.
 *
 * @param install the command that gets it
 * @param installWhat what that does, for the button that copies it
 * @param require the line of a go.mod
 * @param facts about the version
 * @param documentation of the package
 * @param packages of the module, or below the package
 * @param notes sentences about what is left out
 */
public record OverviewPage(
    Heading heading,
    String install,
    String installWhat,
    String require,
    List<Fact> facts,
    Optional<ReadmePart> readme,
    Optional<DocSection> documentation,
    List<PackageLine> packages,
    List<String> notes) {
  public OverviewPage {
    facts = List.copyOf(facts);
    packages = List.copyOf(packages);
    notes = List.copyOf(notes);
  }

  /**
   * A README.
   *
   * @param address of the file it is
   * @param html made safe by {@code web.markup}
   * @param isCut whether the file has more
   * @param notes sentences about what is left out
   */
  public record ReadmePart(
      String path, String address, String html, boolean isCut, List<String> notes) {
    public ReadmePart {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A fact.
   *
   * @param at when that was, which stands before the value
   * @param code whether it is to be copied and compared letter by letter
   */
  public record Fact(String name, Optional<When> at, String value, boolean code) {}

  /** A package with its page. */
  public record PackageLine(
      String name, String address, Optional<String> synopsis, List<String> chips) {}
}
