package org.godepot.registry.facts;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.store.db.Change;
import org.godepot.store.db.Database;
import org.jspecify.annotations.Nullable;

/**
 * Learns what other servers on the same database changed. Thread-safe.
 *
 * <p>One read of the change number serves all requests that arrived before it began; those that
 * arrive while it runs share the next one. So a request sees all that was committed before it, for
 * one small read however many requests there are. Alone on a database there is nothing to learn and
 * nothing is read.
 */
final class CatchUp {
  /** More changes than this since the last request, and forgetting everything is cheaper. */
  private static final int MOST_CHANGES = 10_000;

  /** What those are told who waited for a read that ended as none should. */
  private static final String UNKNOWN = "the database could not be asked";

  private final Database database;
  private final Consumer<Change> forget;
  private final Runnable forgetAll;

  /** The read that runs or ran last. */
  private Round current = Round.ended();

  /** The read for those who came since {@link #current} began; its first one will do it. */
  private @Nullable Round next;

  /** The last change that was seen; touched by one round after the other. */
  private long seen = -1;

  CatchUp(Database database, Consumer<Change> forget, Runnable forgetAll) {
    this.database = database;
    this.forget = forget;
    this.forgetAll = forgetAll;
  }

  /**
   * One read and all who wait for it.
   *
   * @param end what failed, or nothing
   */
  private record Round(CompletableFuture<Optional<String>> end) {
    static Round ended() {
      return new Round(CompletableFuture.completedFuture(Optional.empty()));
    }

    static Round waiting() {
      return new Round(new CompletableFuture<>());
    }

    /** Waits for its end. */
    void join() {
      require(end.join());
    }

    /** Throws a failure that somebody else had, and reports. */
    static void require(Optional<String> failure) {
      if (failure.isPresent()) {
        throw new RegistryException(Reason.UNAVAILABLE, failure.get());
      }
    }
  }

  /**
   * Returns when all that was committed before this call is known.
   *
   * @throws RegistryException UNAVAILABLE when the read failed that we waited for, or one that we
   *     waited for before it: else everybody would wait for one time-out after the other
   */
  void run() {
    if (!database.isShared()) {
      return;
    }
    Round before;
    Round mine;
    boolean first;
    synchronized (this) {
      first = next == null;
      mine = first ? Round.waiting() : Objects.requireNonNull(next);
      next = mine;
      before = current;
    }
    if (first) {
      lead(mine, before);
    } else {
      mine.join();
    }
  }

  private void lead(Round mine, Round before) {
    // What failed before we came says nothing about now.
    boolean waits = !before.end().isDone();
    Optional<String> outcome = before.end().join();
    begin(mine);
    try {
      Round.require(waits ? outcome : Optional.empty());
      outcome = Optional.of(UNKNOWN);
      learn();
      outcome = Optional.empty();
    } catch (RegistryException e) {
      outcome = Optional.of(e.sentence());
      throw e;
    } finally {
      mine.end().complete(outcome);
    }
  }

  /** From here on others need the round after this one. */
  private synchronized void begin(Round mine) {
    current = mine;
    next = null;
  }

  private void learn() {
    long last = database.read(tx -> tx.changes().last());
    if (last == seen) {
      return;
    }
    long known = seen;
    long news = last - known;
    SortedMap<Long, Change> changes = database.read(tx -> tx.changes().after(known, MOST_CHANGES));
    // Rows beyond "last" may have come since; fewer than the numbers tell were removed as old.
    if (known >= 0 && changes.headMap(last + 1).size() == news) {
      changes.values().forEach(forget);
    } else {
      forgetAll.run();
    }
    seen = last;
  }
}
