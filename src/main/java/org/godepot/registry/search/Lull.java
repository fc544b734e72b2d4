package org.godepot.registry.search;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what comes from outside waits before it is made searchable. A build fetches hundreds of
 * modules at once, and reading each takes longer than fetching it: whoever waits for the build
 * needs the processors. What owners publish never waits.
 *
 * @param quiet nothing came for so long: the build is over
 * @param longest the first that waits does so no longer, whatever comes
 */
public record Lull(Duration quiet, Duration longest) {
  /** Between two zips of one build pass seconds at most; a minute is what nobody misses. */
  public static final Lull USUAL = new Lull(Duration.ofSeconds(3), Duration.ofMinutes(1));

  /** Nothing waits. */
  public static final Lull NONE = new Lull(Duration.ZERO, Duration.ZERO);

  /**
   * Whether what came is to be read now. Servers whose clocks differ more than that do not wait.
   *
   * @param first when the first came that waits
   * @param last when anything came last
   */
  boolean isOver(Instant first, Instant last, Instant now) {
    return Duration.between(last, now).abs().compareTo(quiet) >= 0
        || Duration.between(first, now).abs().compareTo(longest) >= 0;
  }
}
