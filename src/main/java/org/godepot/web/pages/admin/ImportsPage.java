package org.godepot.web.pages.admin;

import java.util.List;
import org.godepot.web.html.When;

/** The imports of module caches: the running one and the last ones of this server. */
public record ImportsPage(List<Row> rows) {
  /**
   * An import.
   *
   * @param state such as {@code running}
   * @param problem why it ended before the tree did; empty if it did not
   */
  public record Row(long number, Order order, String state, String problem, Counts counts) {}

  /** Who wanted what. */
  public record Order(String user, String source, String verify, When started, String took) {}

  /**
   * What became of the files.
   *
   * @param refused the first refused ones, with the reason
   * @param more refused ones that are not shown
   */
  public record Counts(
      String files, String bytes, String imported, List<Refused> refused, long more) {}

  /** A file that was not taken. */
  public record Refused(String file, String why) {}
}
