package org.godepot.registry.upkeep;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.godepot.catalog.RegistryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the work that comes again and again, on one thread. Thread-safe. */
public final class Jobs {
  private static final Logger log = LoggerFactory.getLogger(Jobs.class);

  private final ScheduledExecutorService executor;
  private final List<Future<?>> jobs = new CopyOnWriteArrayList<>();

  public Jobs(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  /** Runs a job now and then; a failure is logged and the job comes again. */
  public void every(Duration interval, String name, Runnable job) {
    long millis = interval.toMillis();
    jobs.add(
        executor.scheduleWithFixedDelay(
            () -> attempt(name, job), millis, millis, TimeUnit.MILLISECONDS));
  }

  private static void attempt(String name, Runnable job) {
    try {
      job.run();
    } catch (RegistryException e) {
      log.warn("{} has to wait: {}", name, e.sentence());
    } catch (RuntimeException e) {
      log.error("{} failed", name, e);
    }
  }
}
