package org.godepot.registry.mirror;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;

/**
 * Keeps requests that wait for one chain of upstreams from taking all request threads: a short wait
 * is free, so that a crowd that wants the same file gets it; long ones have a limited number of
 * places, and while all are taken nobody begins to wait. Thread-safe.
 */
final class WaitingRoom {
  /** A healthy upstream answers in less. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** Longest wait of a request (http.md 5.3); what it waited for goes on. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Semaphore places;

  WaitingRoom(int places) {
    this.places = new Semaphore(places);
  }

  /** Something that ends. */
  @FunctionalInterface
  interface Awaited {
    /** Waits at most so long; true when there is nothing to wait for any more. */
    boolean await(Duration most) throws InterruptedException;
  }

  /**
   * Waits for it.
   *
   * @throws RegistryException BUSY, UPSTREAM_TIMEOUT
   */
  void await(Awaited awaited) {
    try {
      if (!awaited.await(Duration.ZERO)) {
        awaitOutside(awaited);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryException(Reason.UNAVAILABLE, "the server is stopping", e);
    }
  }

  private void awaitOutside(Awaited awaited) throws InterruptedException {
    if (places.availablePermits() == 0) {
      throw busy();
    }
    if (awaited.await(GRACE)) {
      return;
    }
    if (!places.tryAcquire()) {
      throw busy();
    }
    try {
      if (!awaited.await(PATIENCE)) {
        throw new RegistryException(
            Reason.UPSTREAM_TIMEOUT, "the upstream is slow; the fetch goes on, try again later");
      }
    } finally {
      places.release();
    }
  }

  private static RegistryException busy() {
    return new RegistryException(
        Reason.BUSY, "too many requests wait for this upstream; try again in a moment");
  }
}
