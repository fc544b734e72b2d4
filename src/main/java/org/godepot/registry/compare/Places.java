package org.godepot.registry.compare;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;

/**
 * Lets two at a time do what keeps a processor busy for seconds, so that those who read pages never
 * take all processors and all threads from those who build. Thread-safe.
 */
public final class Places {
  private static final int AT_ONCE = 2;

  /** As long as a person waits for a page. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Semaphore free = new Semaphore(AT_ONCE);

  /**
   * Does some work once there is a place.
   *
   * @throws RegistryException BUSY if there was none for a while
   */
  public <T> T in(Supplier<T> work) {
    if (!acquire()) {
      throw new RegistryException(
          Reason.BUSY, "too many versions are being compared; try again in some seconds");
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean acquire() {
    try {
      return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
