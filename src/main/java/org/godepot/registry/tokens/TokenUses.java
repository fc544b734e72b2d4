package org.godepot.registry.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.godepot.store.db.Database;

/**
 * Notes in memory when tokens were used and brings it to the database now and then; what was not
 * brought there is lost with the process. Thread-safe.
 */
public final class TokenUses {
  private final Database database;
  private final InstantSource clock;
  private final Map<Long, Instant> uses = new ConcurrentHashMap<>();

  public TokenUses(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void note(long token) {
    uses.put(token, clock.instant());
  }

  /** Brings what was noted since the last time to the database. */
  public void save() {
    Map<Long, Instant> taken = new HashMap<>();
    for (Map.Entry<Long, Instant> use : Map.copyOf(uses).entrySet()) {
      if (uses.remove(use.getKey(), use.getValue())) {
        taken.put(use.getKey(), use.getValue().truncatedTo(ChronoUnit.SECONDS));
      }
    }
    if (!taken.isEmpty()) {
      database.write(
          tx -> {
            taken.forEach((token, at) -> tx.tokens().used(token, at));
            return Boolean.TRUE;
          });
    }
  }
}
