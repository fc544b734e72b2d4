package org.godepot.registry.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts wrong tokens by network address. Bounded: with more addresses than it remembers the oldest
 * are forgotten. Thread-safe.
 */
final class Brake {
  private static final long MAX_ADDRESSES = 100_000;

  private final int most;
  private final InstantSource clock;
  private final Cache<String, Failures> failures =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_ADDRESSES).build();

  Brake(TokenSettings settings, InstantSource clock) {
    this.most = settings.failures();
    this.clock = clock;
  }

  /** Failures since the begin of a window. */
  private record Failures(Instant since, int count) {
    boolean isOver(Instant now) {
      return now.isAfter(since.plus(TokenSettings.WINDOW));
    }
  }

  /** Whether an address has failed too often lately. */
  boolean holds(String address) {
    Failures known = failures.getIfPresent(address);
    return most > 0 && known != null && known.count() >= most && !known.isOver(clock.instant());
  }

  void failed(String address) {
    Instant now = clock.instant();
    failures
        .asMap()
        .compute(
            address,
            (key, known) ->
                known == null || known.isOver(now)
                    ? new Failures(now, 1)
                    : new Failures(known.since(), known.count() + 1));
  }
}
