package org.godepot.web.pages.module.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.web.pages.module.subject.Heading;

/**
 * The first page about a module or package.
 *
 * @param install how to get it
 * @param facts about the version
 * @param documentation of the package
 * @param packages of the module, or below the package, that others may import
 * @param internal the other packages there
 * @param notes sentences about what is left out
 * @param deletion where it can be deleted, for who may
 */
public record OverviewPage(
    Heading heading,
    InstallBox install,
    List<Fact> facts,
    Optional<ReadmePart> readme,
    Optional<DocSection> documentation,
    List<PackageLine> packages,
    List<PackageLine> internal,
    List<String> notes,
    Optional<String> deletion) {
  public OverviewPage {
    facts = List.copyOf(facts);
    packages = List.copyOf(packages);
    internal = List.copyOf(internal);
    notes = List.copyOf(notes);
  }

  /** Whether there are packages to list. */
  public boolean hasPackages() {
    return !packages.isEmpty() || !internal.isEmpty();
  }

  /** The parts of the page, for who wants one of them. */
  public List<Heading.Link> contents() {
    List<Heading.Link> contents = new ArrayList<>();
    readme.ifPresent(part -> contents.add(new Heading.Link("README", "#readme", false)));
    documentation.ifPresent(
        part -> contents.add(new Heading.Link("Documentation", "#pkg-overview", false)));
    if (hasPackages()) {
      contents.add(new Heading.Link("Packages", "#packages", false));
    }
    return contents;
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

  /** A package with its page. */
  public record PackageLine(
      String name, String address, Optional<String> synopsis, List<String> chips) {}
}
