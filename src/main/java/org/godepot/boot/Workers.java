package org.godepot.boot;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads that fetch from outside: as many as there are fetches, none while there are none. */
final class Workers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  /** Three upstreams with all their places for fetching and waiting taken. */
  private static final int MOST = 256;

  private static final long IDLE_SECONDS = 30;

  /** What is under way was cut before: its threads have little left to do. */
  private static final long PATIENCE_SECONDS = 30;

  private final AtomicInteger numbers = new AtomicInteger();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads());

  private ThreadFactory threads() {
    return work -> {
      Thread thread = Executors.defaultThreadFactory().newThread(work);
      thread.setName("godepot-fetch-" + numbers.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  ExecutorService pool() {
    return pool;
  }

  /** Waits without interrupting, for the reason that {@link Executor} has. */
  @Override
  public void close() {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("a fetch did not end within {} seconds", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
