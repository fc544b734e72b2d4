package org.godepot.boot;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A background thread for work by the clock, which ends with the application. */
final class Executor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Executor.class);

  /** A batch of a sweep takes milliseconds; the rest of it is not begun any more. */
  private static final long PATIENCE_SECONDS = 30;

  private final ScheduledExecutorService scheduler;

  /**
   * @param name of the thread
   */
  Executor(String name) {
    this.scheduler =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = Executors.defaultThreadFactory().newThread(work);
              thread.setName(name);
              thread.setDaemon(true);
              return thread;
            });
  }

  ScheduledExecutorService scheduler() {
    return scheduler;
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
    try {
      if (!scheduler.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("a job did not end within {} seconds", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
