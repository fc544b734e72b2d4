package org.godepot.web.pages.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.catalog.Page;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Semver;
import org.godepot.golang.module.Version;
import org.godepot.golang.sum.Hash1;
import org.godepot.registry.browse.BrowsedModule;
import org.godepot.registry.browse.VersionLine;
import org.godepot.web.html.Pager;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.module.subject.Heading;
import org.godepot.web.pages.module.subject.Headings;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.TabName;

/** Makes the page with the versions of a module. Thread-safe. */
final class VersionList {
  /** Versions on a page: about a third of the hundred kilobytes that a page may have. */
  static final int PAGE_SIZE = 100;

  private final Times times;

  VersionList(Times times) {
    this.times = times;
  }

  VersionsPage of(Subject subject, List<ModulePath> majors, int number) {
    Page.Request request = new Page.Request(number, PAGE_SIZE);
    Page<VersionLine> page = subject.module().lines(request);
    Map<String, List<VersionLine>> groups =
        page.items().stream()
            .collect(
                Collectors.groupingBy(
                    line -> Semver.major(line.version().text()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new VersionsPage(
        Headings.of(subject, TabName.VERSIONS, List.of()),
        groups.entrySet().stream()
            .map(group -> group(subject, group.getKey(), group.getValue()))
            .toList(),
        remarks(subject.module(), page.items()),
        Pager.of(
            request,
            page.items().size(),
            page.total(),
            part -> subject.links().tab(TabName.VERSIONS, part)),
        majors.stream()
            .map(path -> new Heading.Link(path.text(), subject.links().other(path), false))
            .toList());
  }

  /** The go command believes the highest version, also one that is retracted itself. */
  private static Optional<String> remarks(BrowsedModule module, List<VersionLine> lines) {
    boolean retracted = lines.stream().anyMatch(line -> line.retracted().isPresent());
    if (!retracted && module.deprecated().isEmpty()) {
      return Optional.empty();
    }
    return LatestVersion.of(module.versions())
        .map(
            speaker ->
                "The go.mod of " + speaker.text() + " says what is retracted or deprecated.");
  }

  private VersionsPage.Group group(Subject subject, String major, List<VersionLine> lines) {
    Map<Boolean, List<VersionsPage.Row>> rows =
        lines.stream()
            .collect(
                Collectors.partitioningBy(
                    line -> line.version().isPseudo(),
                    Collectors.mapping(line -> row(subject, line), Collectors.toList())));
    return new VersionsPage.Group(
        major, rows.getOrDefault(false, List.of()), rows.getOrDefault(true, List.of()));
  }

  private VersionsPage.Row row(Subject subject, VersionLine line) {
    return new VersionsPage.Row(
        line.version().text(),
        subject.links().in(line.version(), ""),
        times.of(line.time()),
        line.publisher(),
        line.size().map(Sizes::of),
        line.sum().map(Hash1::toString),
        line.retracted(),
        line.version().equals(subject.version()),
        chips(subject, line.version()));
  }

  private static List<String> chips(Subject subject, Version version) {
    List<String> chips = new ArrayList<>();
    if (version.equals(subject.module().latest())) {
      chips.add("latest");
    }
    if (version.isPrerelease() && !version.isPseudo()) {
      chips.add("pre-release");
    }
    return chips;
  }
}
