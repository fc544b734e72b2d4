package org.godepot.it;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens by itself. */
public final class Await {
  private static final long LIMIT_SECONDS = 60;
  private static final long PAUSE_MILLIS = 20;

  private Await() {}

  /** Returns once the condition holds; fails after a minute. */
  public static void until(Callable<Boolean> condition) throws Exception {
    until(LIMIT_SECONDS, condition);
  }

  /** Returns once the condition holds; fails after so many seconds. */
  public static void until(long seconds, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }
  }
}
