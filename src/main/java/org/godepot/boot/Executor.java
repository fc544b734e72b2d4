package org.godepot.boot;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A background thread for work by the clock, which ends with the application. */
final class Executor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Executor.class);

  /** Jobs take milliseconds, but where a disk or a database hangs. */
  private static final long PATIENCE_SECONDS = 30;

  private final ScheduledThreadPoolExecutor scheduler;

  /**
   * @param name of the thread
   */
  Executor(String name) {
    this.scheduler =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = Executors.defaultThreadFactory().newThread(work);
              thread.setName(name);
              thread.setDaemon(true);
              return thread;
            });
    scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    scheduler.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
  }

  ScheduledExecutorService scheduler() {
    return scheduler;
  }

  /**
   * Lets a job that runs come to its end and begins no other. Nothing is interrupted: a thread that
   * is interrupted while H2 reads or writes closes its file, and then H2 does not let go of its
   * shutdown hook, which keeps the whole application in memory.
   */
  @Override
  public void close() {
    scheduler.shutdown();
    try {
      if (!scheduler.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("a job did not end within {} seconds", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
