package org.godepot.web.pages.module;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.Pager;
import org.godepot.web.pages.module.subject.Heading;

/**
 * The versions of a module, the highest first.
 *
 * @param groups by major version, those of this page
 */
public record VersionsPage(Heading heading, List<Group> groups, Pager pages) {
  public VersionsPage {
    groups = List.copyOf(groups);
  }

  /** The versions of a major version. */
  public record Group(String major, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A version.
   *
   * @param retracted why, or empty
   * @param sum the hash of the zip
   */
  public record Row(
      String version,
      String address,
      Optional<String> time,
      Optional<String> publisher,
      Optional<String> size,
      Optional<String> sum,
      Optional<String> retracted,
      boolean isHere,
      List<String> chips) {}
}
