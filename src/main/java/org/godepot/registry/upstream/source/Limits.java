package org.godepot.registry.upstream.source;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much of one upstream is endured.
 *
 * @param fetches asks under way at one time
 * @param waiting asks that may wait for one of them to end
 */
public record Limits(Times times, int fetches, int waiting) {
  /** Those of http.md 5.3. */
  public static final Limits DEFAULT =
      new Limits(
          new Times(
              Duration.ofSeconds(5),
              Duration.ofSeconds(20),
              Duration.ofSeconds(30),
              Duration.ofSeconds(60),
              Duration.ofHours(1)),
          8,
          64);

  /**
   * How long.
   *
   * @param connect until a connection stands
   * @param firstByte from there until the head of an answer is complete
   * @param metadata for a small answer in all, waiting and redirects included; also for a large one
   *     until its body begins, from the turn on
   * @param idle for a body without data; less than {@link Body#LEAST_DATA} bytes count as none
   * @param zip for a large body in all
   */
  public record Times(
      Duration connect, Duration firstByte, Duration metadata, Duration idle, Duration zip) {
    public Times {
      if (Stream.of(connect, firstByte, metadata, idle, zip).anyMatch(t -> t.toMillis() <= 0)) {
        throw new IllegalArgumentException("a time must be at least a millisecond");
      }
    }
  }

  public Limits {
    if (fetches < 1 || waiting < 0) {
      throw new IllegalArgumentException("there must be at least one fetch at a time");
    }
  }
}
