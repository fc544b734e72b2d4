package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
  private final WaitingRoom room = new WaitingRoom(1);

  /** Pretends that the short wait passed at once; the long one is the latch's. */
  private static WaitingRoom.Awaited slow(CountDownLatch entered, CountDownLatch end) {
    return most -> {
      if (most.compareTo(Duration.ofSeconds(10)) < 0) {
        return end.getCount() == 0;
      }
      entered.countDown();
      return end.await(most.toMillis(), TimeUnit.MILLISECONDS);
    };
  }

  @Test
  void whatIsThereIsNotWaitedFor() {
    assertThatCode(() -> room.await(most -> true)).doesNotThrowAnyException();
  }

  @Test
  void whileAllPlacesAreTakenNobodyBeginsToWait() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<?> first = executor.submit(() -> room.await(slow(entered, end)));
      entered.await();

      assertThatThrownBy(() -> room.await(slow(entered, end)))
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining("try again");

      end.countDown();
      first.get();
      assertThatCode(() -> room.await(slow(entered, end))).doesNotThrowAnyException();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void aWaitThatIsTooLongEndsAndFreesItsPlace() {
    List<Duration> waits = new ArrayList<>();
    WaitingRoom.Awaited never =
        most -> {
          waits.add(most);
          return false;
        };
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> room.await(never)).hasMessageContaining("slow");
    }
  }
}
