package org.godepot.web.audit;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.When;

/**
 * A part of the audit trail.
 *
 * @param mistakes in the filter, each a sentence
 */
public record AuditPage(Filter filter, List<String> mistakes, List<Row> rows, Links links) {
  /**
   * The filter as it was typed.
   *
   * @param actions that can be chosen
   */
  public record Filter(
      String actor, String owner, String action, String result, Days days, List<String> actions) {}

  /** The days of the filter. */
  public record Days(String from, String to) {}

  /** An event. */
  public record Row(When at, Who who, What what, String result, boolean ok) {}

  /** By whom. */
  public record Who(String name, String token, String address, String request) {}

  /** Done to what. */
  public record What(String action, String owner, String subject, String detail) {}

  /** Paths and queries of the newest events, of those that follow, and of all as a table. */
  public record Links(Optional<String> newest, Optional<String> older, String csv) {}
}
