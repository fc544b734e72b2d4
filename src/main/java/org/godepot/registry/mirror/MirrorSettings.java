package org.godepot.registry.mirror;

import java.time.Duration;

/**
 * How long answers from outside live and how much is kept.
 *
 * @param listLife time for which a version list is taken without asking again
 * @param waiting requests that may wait for one chain of upstreams at one time
 * @param budget bytes of files kept from outside; 0 for no limit
 * @param free bytes of free disk space below which files from outside make room
 */
public record MirrorSettings(Duration listLife, int waiting, long budget, long free) {
  /** What {@code @v/list} and {@code @latest} cost the most is one request in five minutes. */
  public static final Duration DEFAULT_LIST_LIFE = Duration.ofMinutes(5);

  /**
   * Containers have about 200 request threads; half of them may be held up by a slow upstream, the
   * others stay with what is hosted here.
   */
  public static final int DEFAULT_WAITING = 100;

  /** Time for which an old list is served while its source fails. */
  static final Duration STALE = Duration.ofHours(24);

  /** Time for which a path is taken to be no module. */
  static final Duration NO_MODULE = Duration.ofSeconds(60);

  /** Time for which a version is taken not to exist: versions come more seldom than modules. */
  static final Duration NO_VERSION = Duration.ofMinutes(10);

  /** Time for which content that did not pass is not fetched again. */
  static final Duration REFUSED = Duration.ofSeconds(60);

  public MirrorSettings {
    if (listLife.isNegative() || listLife.isZero()) {
      throw new IllegalArgumentException("godepot.upstream.list.life must be longer than nothing");
    }
    if (waiting < 1) {
      throw new IllegalArgumentException("godepot.upstream.waiting must be at least 1");
    }
    if (budget < 0 || free < 0) {
      throw new IllegalArgumentException("godepot.mirror.bytes and .free must not be negative");
    }
  }
}
