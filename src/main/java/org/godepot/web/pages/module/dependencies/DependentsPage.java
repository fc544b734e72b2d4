package org.godepot.web.pages.module.dependencies;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.Pager;
import org.godepot.web.pages.module.subject.Heading;

/**
 * What here requires a module.
 *
 * @param said how many there are
 * @param rows those of this page
 */
public record DependentsPage(Heading heading, String said, List<Row> rows, Pager pages) {
  public DependentsPage {
    rows = List.copyOf(rows);
  }

  /**
   * A module that requires this one.
   *
   * @param version its latest, whose go.mod says so
   * @param from whose it is
   * @param required which version of this module
   * @param requiredAddress the page of that version, if it is here
   * @param isIndirect whether only another dependency needs it
   * @param isRetracted whether the version that is required is retracted
   */
  public record Row(
      String name,
      String address,
      String version,
      String from,
      String required,
      Optional<String> requiredAddress,
      boolean isIndirect,
      boolean isRetracted) {}
}
