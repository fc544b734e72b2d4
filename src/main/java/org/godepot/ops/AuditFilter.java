package org.godepot.ops;

import java.time.Instant;
import java.util.Optional;

/**
 * Which events of the audit trail somebody wants to see; what is empty limits nothing.
 *
 * @param actor principal, whatever the case of its ASCII letters
 * @param owner exactly that name
 */
public record AuditFilter(
    Optional<String> actor,
    Optional<Action> action,
    Optional<String> owner,
    Span span,
    Result result) {
  /** Everything. */
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Span.ALWAYS, Result.ANY);

  /**
   * A stretch of time.
   *
   * @param from the first moment of it
   * @param end the first moment after it
   */
  public record Span(Optional<Instant> from, Optional<Instant> end) {
    public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());
  }

  /** How it ended. */
  public enum Result {
    ANY,
    /** It was done. */
    OK,
    /** It was refused. */
    REFUSED
  }
}
