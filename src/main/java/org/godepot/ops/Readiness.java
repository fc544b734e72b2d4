package org.godepot.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether all that godepot needs works. A result serves those who ask within a second, so that
 * nobody can keep the disk busy by asking. Thread-safe.
 */
public final class Readiness {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final List<Check> checks;
  private final InstantSource clock;
  private Instant asOf = Instant.MIN;
  private Map<String, CheckResult> last = Map.of();
  private Optional<String> stopping = Optional.empty();

  public Readiness(List<Check> checks, InstantSource clock) {
    this.checks = List.copyOf(checks);
    this.clock = clock;
  }

  /** The results by the names of the checks, in their order. */
  public synchronized Map<String, CheckResult> now() {
    if (stopping.isPresent()) {
      return Map.of("server", CheckResult.failed(stopping.get()));
    }
    Instant now = clock.instant();
    if (now.isBefore(asOf) || now.isAfter(asOf.equals(Instant.MIN) ? asOf : asOf.plus(FRESH))) {
      Map<String, CheckResult> results = new LinkedHashMap<>();
      checks.forEach(check -> results.put(check.name(), check.check()));
      last = results;
      asOf = clock.instant();
    }
    return last;
  }

  /** From now on not ready: load balancers shall send nothing more. */
  public synchronized void stop() {
    stopping = Optional.of("is stopping");
  }
}
