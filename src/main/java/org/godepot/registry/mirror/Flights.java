package org.godepot.registry.mirror;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;

/**
 * Work that is done once for all who want its result at the same time, on a thread of its own, so
 * that it outlives whoever asked first. Thread-safe.
 *
 * @param <T> result
 */
final class Flights<T> {
  private final Executor executor;
  private final Map<String, Flight<T>> underWay = new ConcurrentHashMap<>();

  Flights(Executor executor) {
    this.executor = executor;
  }

  /**
   * One piece of work under way.
   *
   * @param <T> result
   */
  static final class Flight<T> implements WaitingRoom.Awaited {
    private final Transfer transfer = new Transfer();
    private final CountDownLatch landed = new CountDownLatch(1);
    private Optional<T> result = Optional.empty();
    private RegistryException failure =
        new RegistryException(Reason.UNAVAILABLE, "the fetch ended as none should");

    /** The file it brings, for those who do not wait for its end. */
    Transfer transfer() {
      return transfer;
    }

    @Override
    public boolean await(Duration most) throws InterruptedException {
      return landed.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isOver() {
      return landed.getCount() == 0;
    }

    /**
     * The result, once it is over.
     *
     * @throws RegistryException what it ended with
     */
    T result() {
      return result.orElseThrow(() -> new RegistryException(failure.reason(), failure.sentence()));
    }
  }

  /** The work of that name that is under way, else begins it. */
  Flight<T> join(String name, Function<Transfer, T> work) {
    Flight<T> mine = new Flight<>();
    Flight<T> other = underWay.putIfAbsent(name, mine);
    if (other != null) {
      return other;
    }
    try {
      executor.execute(() -> fly(name, mine, work));
    } catch (RejectedExecutionException e) {
      mine.failure = new RegistryException(Reason.BUSY, "too much is being fetched; try again", e);
      land(name, mine);
    }
    return mine;
  }

  private void fly(String name, Flight<T> flight, Function<Transfer, T> work) {
    try {
      flight.result = Optional.of(work.apply(flight.transfer));
    } catch (RegistryException e) {
      flight.failure = e;
    } finally {
      land(name, flight);
    }
  }

  private void land(String name, Flight<T> flight) {
    underWay.remove(name, flight);
    flight.transfer.end(flight.result.isPresent());
    flight.landed.countDown();
  }
}
