package org.godepot.web.pages.module;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.Pager;
import org.godepot.web.html.When;
import org.godepot.web.pages.module.subject.Heading;

/**
 * The versions of a module, the highest first.
 *
 * @param groups by major version, those of this page
 * @param remarks who says which of them should not be used, if anybody does
 * @param majors modules of other major versions
 */
public record VersionsPage(
    Heading heading,
    List<Group> groups,
    Optional<String> remarks,
    Pager pages,
    List<Heading.Link> majors) {
  public VersionsPage {
    groups = List.copyOf(groups);
    majors = List.copyOf(majors);
  }

  /**
   * The versions of a major version.
   *
   * @param rows those that somebody has given a name
   * @param pseudo the pseudo-versions
   */
  public record Group(String major, List<Row> rows, List<Row> pseudo) {
    public Group {
      rows = List.copyOf(rows);
      pseudo = List.copyOf(pseudo);
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
      Optional<When> time,
      Optional<String> publisher,
      Optional<String> size,
      Optional<String> sum,
      Optional<String> retracted,
      boolean isHere,
      List<String> chips) {}
}
