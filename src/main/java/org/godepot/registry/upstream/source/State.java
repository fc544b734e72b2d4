package org.godepot.registry.upstream.source;

import java.time.Instant;
import java.util.Optional;

/**
 * How an upstream does, for administrators.
 *
 * @param failuresInARow since it last answered
 * @param suspendedUntil when it is asked again, if it is left alone now
 * @param underWay asks that it works on
 * @param waiting asks that wait for one of these to end
 */
public record State(
    Optional<Instant> lastSuccess,
    Optional<Failure> lastFailure,
    int failuresInARow,
    Optional<Instant> suspendedUntil,
    int underWay,
    int waiting) {

  /** What went wrong, in words for administrators. */
  public record Failure(Instant time, String words) {}
}
