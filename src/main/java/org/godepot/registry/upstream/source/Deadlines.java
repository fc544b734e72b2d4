package org.godepot.registry.upstream.source;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts what takes too long: reading from a socket has a limit for each read, none for all of them
 * together, so somebody else has to look at the clock. One thread for all upstreams, started with
 * the first deadline. Thread-safe.
 */
public final class Deadlines implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

  /** Cutting closes a socket, which takes no time. */
  private static final long PATIENCE_SECONDS = 5;

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(1, Deadlines::thread);

  public Deadlines() {
    executor.setRemoveOnCancelPolicy(true);
    // Who asks while all is being closed is cut by its upstream.
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Thread thread(Runnable work) {
    ThreadFactory threads = Executors.defaultThreadFactory();
    Thread thread = threads.newThread(work);
    thread.setName("godepot-upstream-deadlines");
    thread.setDaemon(true);
    return thread;
  }

  /** Does something after a time, unless the future is cancelled before. */
  Future<?> in(Duration time, Runnable cut) {
    return executor.schedule(cut, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("cutting an upstream's connection takes longer than {} s", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
