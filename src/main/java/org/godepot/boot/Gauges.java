package org.godepot.boot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.godepot.catalog.RegistryException;
import org.godepot.ops.Meters;
import org.godepot.store.db.Database;
import org.godepot.store.db.Holdings;

/**
 * The figures that take a look at the database: at most one a minute, and the last known while it
 * does not answer. Thread-safe.
 */
final class Gauges {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Database database;
  private final InstantSource clock;
  private Instant due = Instant.MIN;
  private Holdings.Totals totals = new Holdings.Totals(0, 0, 0);

  private Gauges(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  static void register(Meters meters, Database database, InstantSource clock) {
    Gauges gauges = new Gauges(database, clock);
    meters.gauge("godepot.versions", "live versions", () -> gauges.totals().releases());
    meters.gauge(
        "godepot.blob.bytes",
        "bytes of the files of live versions, shared ones counted for each",
        () -> gauges.totals().bytes());
    database.register(meters);
  }

  private synchronized Holdings.Totals totals() {
    Instant now = clock.instant();
    if (!now.isBefore(due)) {
      due = now.plus(FRESH);
      try {
        totals = database.read(tx -> tx.holdings().totals());
      } catch (RegistryException unavailable) {
        // Readiness tells of it; these figures are the last known.
        return totals;
      }
    }
    return totals;
  }
}
