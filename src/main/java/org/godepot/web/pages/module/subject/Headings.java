package org.godepot.web.pages.module.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.Version;
import org.godepot.registry.browse.BrowsedModule;

/** Makes the heading of a page. */
public final class Headings {
  private Headings() {}

  /**
   * The heading of a page.
   *
   * @param tab which page it is
   * @param chips short facts, such as {@code command}
   */
  public static Heading of(Subject subject, TabName tab, List<String> chips) {
    BrowsedModule module = subject.module();
    return new Heading(
        subject.name(),
        subject.version().text(),
        module.owner().map(OwnerName::toString),
        crumbs(subject),
        VersionMenu.of(subject, tab),
        module.versions().size(),
        subject.links().tab(TabName.VERSIONS),
        tabs(subject, tab),
        banners(subject),
        chips);
  }

  private static List<Heading.Link> crumbs(Subject subject) {
    List<Heading.Link> crumbs = new ArrayList<>();
    String module = subject.module().path().text();
    crumbs.add(new Heading.Link(module, subject.links().page(""), subject.below().isEmpty()));
    String below = subject.below();
    for (int end = 0; end < below.length(); ) {
      int slash = below.indexOf('/', end);
      int stop = slash < 0 ? below.length() : slash;
      String directory = below.substring(0, stop);
      String name = below.substring(end, stop);
      crumbs.add(new Heading.Link(name, subject.links().page(directory), stop == below.length()));
      end = stop + 1;
    }
    return crumbs;
  }

  private static List<Heading.Link> tabs(Subject subject, TabName here) {
    return Stream.of(TabName.values()).flatMap(tab -> link(subject, tab, here).stream()).toList();
  }

  private static Optional<Heading.Link> link(Subject subject, TabName tab, TabName here) {
    return tab.title().map(title -> new Heading.Link(title, subject.links().tab(tab), tab == here));
  }

  private static List<Heading.Banner> banners(Subject subject) {
    List<Heading.Banner> banners = new ArrayList<>();
    BrowsedModule module = subject.module();
    module.retraction(subject.version()).ifPresent(why -> banners.add(retracted(why, subject)));
    module
        .deprecated()
        .ifPresent(
            why -> banners.add(new Heading.Banner("warn", "Deprecated.", why, Optional.empty())));
    subject
        .newerMajor()
        .ifPresent(
            path ->
                banners.add(
                    new Heading.Banner(
                        "",
                        "There is a newer major version:",
                        "",
                        Optional.of(
                            new Heading.Link(path.text(), subject.links().other(path), false)))));
    if (!subject.isLatest() && module.retraction(subject.version()).isEmpty()) {
      banners.add(
          new Heading.Banner(
              "", "This is not the latest version.", "", Optional.of(newest(subject))));
    }
    return banners;
  }

  private static Heading.Banner retracted(String why, Subject subject) {
    String reason =
        why.isEmpty() ? "Its authors ask not to use this version." : "Its authors say: " + why;
    Optional<Heading.Link> instead =
        subject.isLatest() ? Optional.empty() : Optional.of(newest(subject));
    return new Heading.Banner("bad", "Retracted.", reason, instead);
  }

  private static Heading.Link newest(Subject subject) {
    Version latest = subject.module().latest();
    return new Heading.Link(
        "Go to " + latest.text(), subject.links().in(latest, subject.below()), false);
  }
}
