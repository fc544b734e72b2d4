package org.godepot.registry.facts;

import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
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

  private final Database database;
  private final Consumer<Change> forget;
  private final Runnable forgetAll;

  private final ReentrantLock reading = new ReentrantLock();

  /** Reads begun and reads that failed; raised under the lock. */
  private final AtomicLong begun = new AtomicLong();

  private final AtomicLong failed = new AtomicLong();

  /** The number of the last read that ended well, and the last change it saw; under the lock. */
  private long done;

  private long seen = -1;
  private @Nullable RegistryException lastFailure;

  CatchUp(Database database, Consumer<Change> forget, Runnable forgetAll) {
    this.database = database;
    this.forget = forget;
    this.forgetAll = forgetAll;
  }

  /**
   * Returns when all that was committed before this call is known.
   *
   * @throws RegistryException UNAVAILABLE when a read failed that began or ended while we waited
   */
  void run() {
    if (!database.isShared()) {
      return;
    }
    long failedBefore = failed.get();
    long needed = begun.get() + 1;
    reading.lock();
    try {
      if (done >= needed) {
        return;
      }
      RegistryException failure = lastFailure;
      if (failed.get() != failedBefore && failure != null) {
        // Else everybody who waits would wait for a time-out of their own, one after the other.
        throw new RegistryException(Reason.UNAVAILABLE, failure.sentence());
      }
      read();
    } finally {
      reading.unlock();
    }
  }

  private void read() {
    long number = begun.incrementAndGet();
    try {
      learn();
      done = number;
    } catch (RegistryException e) {
      lastFailure = e;
      failed.incrementAndGet();
      throw e;
    }
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
