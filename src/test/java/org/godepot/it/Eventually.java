package org.godepot.it;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what a server does in its own time. */
final class Eventually {
  private static final long LIMIT_SECONDS = 15;
  private static final long PAUSE_MILLIS = 200;

  private Eventually() {}

  /** Returns as soon as a condition holds; an error if it does not in time. */
  static void holds(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    CountDownLatch never = new CountDownLatch(1);
    while (!condition.call()) {
      if (System.nanoTime() > deadline || never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("did not hold within " + LIMIT_SECONDS + " seconds");
      }
    }
  }
}
