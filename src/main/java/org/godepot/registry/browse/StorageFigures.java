package org.godepot.registry.browse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.store.db.Database;
import org.godepot.store.db.Holdings;
import org.godepot.store.db.Transaction;

/**
 * How much is stored. That takes a look at every version, so it is looked up once a minute at most,
 * however many administrators ask. Thread-safe.
 */
public final class StorageFigures {
  /** What site administrators do alone, as refusals name it. */
  public static final String WHAT = "see how much is stored";

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Database database;
  private final InstantSource clock;
  private Optional<Figures> last = Optional.empty();

  public StorageFigures(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Versions and bytes.
   *
   * @param at as of when
   */
  public record Figures(Hosted hosted, Outside outside, Instant at) {}

  /**
   * What owners hold.
   *
   * @param zips bytes of the zips, what several versions share counted for each
   * @param distinctZips the same, what they share counted once
   * @param mods bytes of the go.mod files
   */
  public record Hosted(long versions, long zips, long distinctZips, long mods) {}

  /** What is kept of modules from outside. */
  public record Outside(long versions, long bytes) {}

  /**
   * The figures, a minute old at most.
   *
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public Figures of(Actor actor) {
    Policy.requireSiteAdmin(actor, WHAT);
    return fresh();
  }

  private synchronized Figures fresh() {
    Instant now = clock.instant();
    Optional<Figures> known = last.filter(figures -> now.isBefore(figures.at().plus(FRESH)));
    Figures figures = known.orElseGet(() -> database.read(tx -> count(tx, now)));
    last = Optional.of(figures);
    return figures;
  }

  private static Figures count(Transaction tx, Instant now) {
    Holdings.Totals totals = tx.holdings().totals();
    return new Figures(
        new Hosted(
            totals.releases(), totals.zips(), tx.holdings().distinctZipBytes(), totals.mods()),
        new Outside(tx.mirrored().versions(), tx.mirrored().bytes()),
        now);
  }
}
