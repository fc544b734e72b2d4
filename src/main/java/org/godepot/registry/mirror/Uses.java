package org.godepot.registry.mirror;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.godepot.store.db.Database;

/**
 * Notes in memory when versions from outside were asked for, and brings the notes to the database
 * now and then: what was not asked for the longest time makes room first. Thread-safe.
 */
public final class Uses {
  /**
   * A use so soon after one that was noted is not noted again: every build of a day asks for the
   * same versions, and whether one of them goes first does not depend on the minute.
   */
  static final Duration EXACT_TO = Duration.ofHours(1);

  /** Versions remembered as noted, 100 bytes each; others are noted again, which is only work. */
  private static final int REMEMBERED = 100_000;

  private final Database database;
  private final InstantSource clock;
  private final Map<Long, Instant> uses = new ConcurrentHashMap<>();
  private final Cache<Long, Instant> noted = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public Uses(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void note(long number) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant last = noted.getIfPresent(number);
    if (last == null || !now.isBefore(last.plus(EXACT_TO))) {
      noted.put(number, now);
      uses.put(number, now);
    }
  }

  /**
   * Brings what was noted since the last time to the database; what could not be brought stays for
   * the next time.
   *
   * @throws org.godepot.catalog.RegistryException UNAVAILABLE when the database fails
   */
  public void save() {
    Map<Long, Instant> taken = new HashMap<>();
    for (Long number : List.copyOf(uses.keySet())) {
      Instant at = uses.remove(number);
      if (at != null) {
        taken.put(number, at);
      }
    }
    if (taken.isEmpty()) {
      return;
    }
    boolean kept = false;
    try {
      kept =
          database.keep(
              tx -> {
                tx.mirrored().used(taken);
                return true;
              });
    } finally {
      if (!kept) {
        taken.forEach(uses::putIfAbsent);
      }
    }
  }
}
