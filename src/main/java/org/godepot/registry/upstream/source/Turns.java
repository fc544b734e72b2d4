package org.godepot.registry.upstream.source;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who may fetch now, and who may wait: a slow upstream holds so many threads and no more. First
 * come, first served. Thread-safe.
 */
final class Turns {
  private final int most;
  private final int mostWaiting;
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean closed;

  Turns(Limits limits) {
    this.most = limits.fetches();
    this.mostWaiting = limits.waiting();
    this.free = new Semaphore(most, true);
  }

  /** What becomes of who wants a turn. */
  enum Entry {
    /** It is his turn until he leaves. */
    ENTERED,
    /** Too many wait already. */
    FULL,
    /** No turn in time. */
    LATE,
    /** There are no turns any more. */
    CLOSED
  }

  /** Waits for a turn. */
  Entry enter(Duration patience) {
    try {
      if (free.tryAcquire(0, TimeUnit.SECONDS)) {
        return entered();
      }
      if (waiting.incrementAndGet() > mostWaiting) {
        waiting.decrementAndGet();
        return Entry.FULL;
      }
      try {
        boolean turn = free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        return turn ? entered() : Entry.LATE;
      } finally {
        waiting.decrementAndGet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Entry.CLOSED;
    }
  }

  private Entry entered() {
    if (closed) {
      // For the next one, who shall come this far too.
      free.release();
      return Entry.CLOSED;
    }
    return Entry.ENTERED;
  }

  void leave() {
    free.release();
  }

  int underWay() {
    return most - Math.min(most, free.availablePermits());
  }

  int waiting() {
    return waiting.get();
  }

  /** Lets everybody who waits go without a turn. */
  void close() {
    closed = true;
    free.release();
  }
}
