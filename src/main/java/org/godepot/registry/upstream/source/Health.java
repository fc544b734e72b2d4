package org.godepot.registry.upstream.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The circuit breaker of one upstream: after {@link #TRIES} failures in a row, or when the upstream
 * says so, it is left alone for a while; then one ask tries it for all others. Thread-safe.
 */
final class Health {
  static final int TRIES = 5;

  /** The first pause; each one that follows without a success between is twice as long. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  /** An upstream may ask for more, but nobody would see it come back from a wrong clock or unit. */
  private static final Duration LONGEST_ASKED_PAUSE = Duration.ofMinutes(10);

  private final InstantSource clock;
  private int failures;
  private int suspensions;
  private boolean suspended;
  private boolean tried;
  private Instant until = Instant.MIN;
  private Optional<Instant> lastSuccess = Optional.empty();
  private Optional<State.Failure> lastFailure = Optional.empty();

  Health(InstantSource clock) {
    this.clock = clock;
  }

  /** Whether somebody who came now would be let through. */
  synchronized boolean admits() {
    return !suspended || (!tried && !clock.instant().isBefore(until));
  }

  /**
   * Lets one ask through, which has to tell how it went; empty while the upstream is left alone.
   */
  synchronized Optional<Admission> admit() {
    if (!admits()) {
      return Optional.empty();
    }
    tried = suspended;
    return Optional.of(new Admission(suspensions));
  }

  /**
   * One ask's way to tell how it went. What was let through before a suspension does not count any
   * more: a dozen asks that fail together are one failure, and shall not make a longer pause.
   */
  final class Admission {
    private final int number;

    private Admission(int number) {
      this.number = number;
    }

    /** The head of a right answer is here: the way is open to others, though more may come. */
    void answered() {
      synchronized (Health.this) {
        if (number == suspensions) {
          suspended = false;
          tried = false;
        }
      }
    }

    /** The whole of a right answer was here. */
    void succeeded() {
      synchronized (Health.this) {
        lastSuccess = Optional.of(clock.instant());
        if (number == suspensions) {
          suspended = false;
          tried = false;
          failures = 0;
        }
      }
    }

    /**
     * The upstream does not work.
     *
     * @param asked the pause it asks for, or zero
     * @return the pause that begins now, if one does
     */
    Optional<Duration> failed(String words, Duration asked) {
      synchronized (Health.this) {
        note(words);
        return number == suspensions ? count(asked) : Optional.empty();
      }
    }

    /** One answer is wrong, which says nothing about others. */
    void disappointed(String words) {
      synchronized (Health.this) {
        note(words);
        left();
      }
    }

    /** Nothing was learnt. */
    void left() {
      synchronized (Health.this) {
        if (number == suspensions) {
          tried = false;
        }
      }
    }
  }

  private void note(String words) {
    lastFailure = Optional.of(new State.Failure(clock.instant(), words));
  }

  private Optional<Duration> count(Duration asked) {
    failures++;
    if (asked.isZero() && !suspended && failures < TRIES) {
      return Optional.empty();
    }
    Duration pause = shorter(asked.isZero() ? nextPause() : asked, LONGEST_ASKED_PAUSE);
    suspended = true;
    tried = false;
    suspensions++;
    until = clock.instant().plus(pause);
    return Optional.of(pause);
  }

  private Duration nextPause() {
    int doublings = Math.min(Math.max(0, failures - TRIES), Integer.SIZE);
    return shorter(FIRST_PAUSE.multipliedBy(1L << doublings), LONGEST_PAUSE);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** How it goes, with what is going on now. */
  synchronized State state(int underWay, int waiting) {
    return new State(
        lastSuccess,
        lastFailure,
        failures,
        Optional.of(until).filter(time -> suspended),
        underWay,
        waiting);
  }
}
