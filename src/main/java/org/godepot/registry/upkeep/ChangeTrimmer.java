package org.godepot.registry.upkeep;

import org.godepot.store.db.Database;

/**
 * Removes old entries of the change table. A server that is behind them forgets everything it knew,
 * so nothing but its memory's warmth is lost. Stateless.
 */
public final class ChangeTrimmer {
  /** Servers ask at every request; this is hours of publishing. */
  private static final long KEPT = 10_000;

  private final Database database;

  public ChangeTrimmer(Database database) {
    this.database = database;
  }

  public void trim() {
    database.write(tx -> tx.changes().removeUpTo(tx.changes().last() - KEPT));
  }
}
