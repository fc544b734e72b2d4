package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;

class FlightsTest {
  /** Work that waits until the test runs it. */
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  private final Flights<String> flights = new Flights<>(waiting::add);
  private final AtomicInteger done = new AtomicInteger();

  private String work() {
    return "result " + done.incrementAndGet();
  }

  @Test
  void allWhoAskMeanwhileShareOneResult() throws Exception {
    Flights.Flight<String> first = flights.join("a", transfer -> work());
    Flights.Flight<String> second = flights.join("a", transfer -> work());
    assertThat(first.await(Duration.ZERO)).isFalse();

    waiting.remove().run();

    assertThat(waiting).isEmpty();
    assertThat(first.await(Duration.ZERO)).isTrue();
    assertThat(second.result()).isEqualTo("result 1").isEqualTo(first.result());
  }

  @Test
  void whoAsksAfterwardsBeginsAnew() {
    flights.join("a", transfer -> work());
    waiting.remove().run();
    Flights.Flight<String> later = flights.join("a", transfer -> work());
    waiting.remove().run();
    assertThat(later.result()).isEqualTo("result 2");
  }

  @Test
  void otherNamesAreOtherWork() {
    flights.join("a", transfer -> work());
    flights.join("b", transfer -> work());
    assertThat(waiting).hasSize(2);
  }

  @Test
  void aFailureIsEverybodysAndForgotten() {
    Flights.Flight<String> flight =
        flights.join(
            "a",
            transfer -> {
              throw new RegistryException(Reason.UPSTREAM_FAILED, "no");
            });
    waiting.remove().run();

    assertThatThrownBy(flight::result)
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.UPSTREAM_FAILED));
    assertThat(flight.transfer().isOver()).isTrue();
    assertThat(flight.transfer().hasPassed()).isFalse();
    assertThat(flights.join("a", transfer -> work())).isNotSameAs(flight);
  }

  @Test
  void workThatEndsAsNoneShouldKeepsNobodyWaiting() {
    Flights.Flight<String> flight =
        flights.join(
            "a",
            transfer -> {
              throw new IllegalStateException("a fault of ours");
            });
    assertThatThrownBy(() -> waiting.remove().run()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(flight::result).isInstanceOf(RegistryException.class);
  }

  @Test
  void tooMuchWorkIsRefusedAndNotWaitedFor() {
    Flights<String> full =
        new Flights<>(
            command -> {
              throw new RejectedExecutionException("full");
            });
    assertThatThrownBy(() -> full.join("a", transfer -> work()).result())
        .isInstanceOfSatisfying(
            RegistryException.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.BUSY));
  }
}
