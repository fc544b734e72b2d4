package org.godepot.registry.mirror;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.store.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one of the servers on a database do a piece of work and the others wait for its result.
 * Thread-safe.
 *
 * <p>Who does it holds a lease and renews it; when that server dies, the lease ends and another one
 * takes over. Alone on a database there is nobody to wait for and nothing is written.
 */
final class Turns implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Turns.class);

  /** Time after which the work of a dead server is taken over; three renewals may be late. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  private static final Duration RENEWAL = Duration.ofSeconds(4);

  /** Between two looks for the result of another server. */
  private static final Duration PAUSE = Duration.ofMillis(150);

  /** Longest wait for another server: longer than any request waits. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Database database;
  private final ScheduledExecutorService scheduler;
  private final String holder = UUID.randomUUID().toString();
  private volatile boolean closed;

  Turns(Database database, ScheduledExecutorService scheduler) {
    this.database = database;
    this.scheduler = scheduler;
  }

  /** Whether nobody else does the same work: what is brought is brought here. */
  boolean isAlone() {
    return !database.isShared();
  }

  /**
   * Does the work unless its result is there, or comes while another server does it.
   *
   * @param name of the work, the same on all servers
   * @param there looks for the result, which may have come just now; in the database unless alone
   */
  <T> T take(String name, Supplier<Optional<T>> there, Supplier<T> work) {
    if (isAlone()) {
      return there.get().orElseGet(work);
    }
    String lease = Digest.ofContent(name.getBytes(StandardCharsets.UTF_8)).hex();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!database.write(tx -> tx.leases().take(lease, holder, LEASE))) {
      if (closed) {
        throw new RegistryException(Reason.UNAVAILABLE, "the server is stopping");
      }
      if (System.nanoTime() - end > 0) {
        throw new RegistryException(
            Reason.UPSTREAM_TIMEOUT, "another server has been fetching this for too long");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      Optional<T> result = there.get();
      if (result.isPresent()) {
        return result.get();
      }
    }
    Future<?> renewals =
        scheduler.scheduleWithFixedDelay(
            () -> renew(lease), RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return there.get().orElseGet(work);
    } finally {
      renewals.cancel(false);
      giveBack(lease);
    }
  }

  private void renew(String lease) {
    try {
      database.write(tx -> tx.leases().take(lease, holder, LEASE));
    } catch (RegistryException e) {
      log.warn("a lease could not be renewed: {}", e.sentence());
    }
  }

  /** Failing here only makes others wait for the lease's end. */
  private void giveBack(String lease) {
    try {
      database.write(
          tx -> {
            tx.leases().giveBack(lease, holder);
            return Boolean.TRUE;
          });
    } catch (RegistryException e) {
      log.warn("a lease could not be given back: {}", e.sentence());
    }
  }

  /** Nobody waits for another server any more. */
  @Override
  public void close() {
    closed = true;
  }
}
