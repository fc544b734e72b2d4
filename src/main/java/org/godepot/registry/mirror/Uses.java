package org.godepot.registry.mirror;

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
  private final Database database;
  private final InstantSource clock;
  private final Map<Long, Instant> uses = new ConcurrentHashMap<>();

  public Uses(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void note(long number) {
    uses.put(number, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Brings what was noted since the last time to the database. */
  public void save() {
    Map<Long, Instant> taken = new HashMap<>();
    for (Long number : List.copyOf(uses.keySet())) {
      Instant at = uses.remove(number);
      if (at != null) {
        taken.put(number, at);
      }
    }
    if (!taken.isEmpty()) {
      database.keep(
          tx -> {
            tx.mirrored().used(taken);
            return Boolean.TRUE;
          });
    }
  }
}
