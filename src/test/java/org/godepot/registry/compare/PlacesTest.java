package org.godepot.registry.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTest {
  @Test
  void twoWorkAndTheOthersWait() throws Exception {
    Places places = new Places();
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch bothIn = new CountDownLatch(2);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int number = i;
        all.add(
            threads.submit(
                () ->
                    places.in(
                        () -> {
                          most.accumulateAndGet(working.incrementAndGet(), Math::max);
                          bothIn.countDown();
                          await(bothIn);
                          working.decrementAndGet();
                          return number;
                        })));
      }
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).get()).isEqualTo(i);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most).hasValue(2);
  }

  @Test
  void whoFailsLeavesItsPlace() {
    Places places = new Places();
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> places.in(PlacesTest::fail))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(places.in(() -> "free")).isEqualTo("free");
  }

  private static String fail() {
    throw new IllegalStateException("on purpose");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
