package org.godepot.web.pages.module.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.godepot.golang.module.Semver;
import org.godepot.golang.module.Version;

/**
 * The versions to choose from on top of every page about one; each leads to the same kind of page.
 * Used once.
 */
final class VersionMenu {
  /** Of a major version; the list of all has a page of its own. */
  static final int MAX_OF_MAJOR = 15;

  /** More than two there are only of {@code +incompatible} versions. */
  static final int MAX_MAJORS = 8;

  private final Subject subject;
  private final TabName tab;
  private final Map<String, List<Heading.Link>> majors = new LinkedHashMap<>();

  private VersionMenu(Subject subject, TabName tab) {
    this.subject = subject;
    this.tab = tab;
  }

  /** The newest versions of each major version, the highest first, and the one that is shown. */
  static List<Heading.Major> of(Subject subject, TabName tab) {
    VersionMenu menu = new VersionMenu(subject, tab);
    subject.module().versions().stream().filter(menu::isShown).forEach(menu::add);
    return menu.majors.entrySet().stream()
        .map(major -> new Heading.Major(major.getKey(), major.getValue()))
        .toList();
  }

  private boolean isShown(Version version) {
    if (version.equals(subject.version())) {
      return true;
    }
    List<Heading.Link> some = majors.get(Semver.major(version.text()));
    boolean hasRoom = some == null ? majors.size() < MAX_MAJORS : some.size() < MAX_OF_MAJOR;
    return hasRoom && !version.isPseudo();
  }

  private void add(Version version) {
    majors
        .computeIfAbsent(Semver.major(version.text()), major -> new ArrayList<>())
        .add(
            new Heading.Link(
                version.text() + note(version),
                subject.links().in(version, tab, subject.below()),
                version.equals(subject.version())));
  }

  private String note(Version version) {
    return subject.module().retraction(version).isPresent() ? " (retracted)" : "";
  }
}
