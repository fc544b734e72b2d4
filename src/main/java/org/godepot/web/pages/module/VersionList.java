package org.godepot.web.pages.module;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.godepot.catalog.Page;
import org.godepot.golang.module.Semver;
import org.godepot.golang.module.Version;
import org.godepot.golang.sum.Hash1;
import org.godepot.registry.browse.VersionLine;
import org.godepot.web.html.Pager;
import org.godepot.web.html.Sizes;
import org.godepot.web.pages.module.subject.Headings;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.TabName;

/** Makes the page with the versions of a module. */
final class VersionList {
  /** Versions on a page: about a third of the hundred kilobytes that a page may have. */
  static final int PAGE_SIZE = 100;

  private VersionList() {}

  static VersionsPage of(Subject subject, int number) {
    Page.Request request = new Page.Request(number, PAGE_SIZE);
    Page<VersionLine> page = subject.module().lines(request);
    Map<String, List<VersionsPage.Row>> groups = new LinkedHashMap<>();
    for (VersionLine line : page.items()) {
      groups
          .computeIfAbsent(Semver.major(line.version().text()), major -> new ArrayList<>())
          .add(row(subject, line));
    }
    return new VersionsPage(
        Headings.of(subject, TabName.VERSIONS, List.of()),
        groups.entrySet().stream()
            .map(group -> new VersionsPage.Group(group.getKey(), group.getValue()))
            .toList(),
        Pager.of(
            request,
            page.items().size(),
            page.total(),
            part -> subject.links().tab(TabName.VERSIONS, part)));
  }

  private static VersionsPage.Row row(Subject subject, VersionLine line) {
    return new VersionsPage.Row(
        line.version().text(),
        subject.links().in(line.version(), ""),
        line.time().map(Instant::toString),
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
    if (version.isPseudo()) {
      chips.add("pseudo-version");
    } else if (version.isPrerelease()) {
      chips.add("pre-release");
    }
    return chips;
  }
}
