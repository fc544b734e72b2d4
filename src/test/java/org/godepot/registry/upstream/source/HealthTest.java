package org.godepot.registry.upstream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.it.upstream.Fault;
import org.junit.jupiter.api.Test;

/** When an upstream is left alone, and for how long. */
class HealthTest {
  private static final Duration NO_PAUSE = Duration.ZERO;

  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final Health health = new Health(() -> now);

  private Health.Admission admit() {
    return health.admit().orElseThrow();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      admit().failed("answered 500", NO_PAUSE);
    }
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private State state() {
    return health.state(0, 0);
  }

  @Test
  void fiveFailuresInARowSuspendForASecond() {
    fail(4);
    assertThat(state().suspendedUntil()).isEmpty();
    fail(1);
    assertThat(state().failuresInARow()).isEqualTo(5);
    assertThat(state().suspendedUntil()).contains(now.plusSeconds(1));
    assertThat(health.admit()).isEmpty();
  }

  @Test
  void aSuccessBetweenFailuresBeginsTheCountAnew() {
    fail(4);
    admit().succeeded();
    fail(4);
    assertThat(health.admits()).isTrue();
    assertThat(state().lastSuccess()).contains(now);
    assertThat(state().lastFailure()).contains(new State.Failure(now, "answered 500"));
  }

  @Test
  void afterThePauseOneAskTriesForAllOthers() {
    fail(5);
    pass(Duration.ofSeconds(1));
    Health.Admission trial = admit();
    assertThat(health.admit()).isEmpty();
    trial.succeeded();
    assertThat(health.admits()).isTrue();
    assertThat(state().failuresInARow()).isZero();
    assertThat(state().suspendedUntil()).isEmpty();
  }

  @Test
  void eachFailedTrialDoublesThePauseUpToAMinute() {
    fail(5);
    for (long seconds : new long[] {2, 4, 8, 16, 32, 60, 60, 60}) {
      pass(Duration.ofMinutes(1));
      assertThat(admit().failed("answered 500", NO_PAUSE)).contains(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void anUpstreamMaySayHowLongUpToTenMinutes() {
    assertThat(admit().failed("answered 429", Duration.ofSeconds(30)))
        .contains(Duration.ofSeconds(30));
    assertThat(health.admits()).isFalse();
    pass(Duration.ofSeconds(30));
    assertThat(admit().failed("answered 429", Duration.ofDays(1))).contains(Duration.ofMinutes(10));
  }

  @Test
  void asksThatFailTogetherAreOneFailure() {
    fail(4);
    Health.Admission first = admit();
    Health.Admission second = admit();
    Health.Admission third = admit();
    first.failed("answered 500", NO_PAUSE);
    assertThat(second.failed("answered 500", NO_PAUSE)).isEmpty();
    third.succeeded();
    assertThat(state().suspendedUntil()).contains(now.plusSeconds(1));
  }

  @Test
  void aTrialThatLearnsNothingLeavesTheTrialToTheNext() {
    fail(5);
    pass(Duration.ofSeconds(1));
    admit().left();
    admit().disappointed("sent a web page in place of data");
    admit().answered();
    assertThat(health.admits()).isTrue();
  }

  @Test
  void bodiesThatBreakSuspendToo() {
    for (int i = 0; i < 5; i++) {
      Health.Admission admission = admit();
      admission.answered();
      admission.failed("broke off", NO_PAUSE);
    }
    assertThat(health.admits()).isFalse();
  }

  @Test
  void whileAnUpstreamIsSuspendedItIsNotAsked() throws Exception {
    try (Rig rig = new Rig()) {
      rig.fake.fault("/x", Fault.status(500)).put("/y", "y");
      Upstream upstream = rig.upstream();
      for (int i = 0; i < 7; i++) {
        Rig.refuses(upstream, "x", Reason.UPSTREAM_FAILED);
      }
      assertThat(rig.fake.requests()).hasSize(5);
      Rig.refuses(upstream, "y", Reason.UPSTREAM_FAILED).hasMessageContaining("left alone");
      rig.now = rig.now.plusSeconds(1);
      assertThat(Rig.read(upstream, "y")).isInstanceOf(Found.Present.class);
    }
  }

  /** Else anybody could have an upstream suspended by asking for what is broken there. */
  @Test
  void wrongAnswersDoNotSuspendButWhatIsAbsentIsASuccess() throws Exception {
    try (Rig rig = new Rig()) {
      rig.fake.fault("/x", Fault.html());
      Upstream upstream = rig.upstream();
      for (int i = 0; i < 7; i++) {
        Rig.refuses(upstream, "x", Reason.UPSTREAM_FAILED);
        Rig.read(upstream, "absent");
      }
      assertThat(rig.fake.requests()).hasSize(14);
      assertThat(upstream.state().failuresInARow()).isZero();
      assertThat(upstream.state().lastSuccess()).isPresent();
    }
  }

  @Test
  void anUpstreamThatAsksForAPauseGetsIt() throws Exception {
    try (Rig rig = new Rig()) {
      rig.fake.fault("/x", Fault.status(429, "120"));
      Upstream upstream = rig.upstream();
      Rig.refuses(upstream, "x", Reason.UPSTREAM_FAILED);
      assertThat(upstream.state().suspendedUntil())
          .isEqualTo(Optional.of(rig.now.plusSeconds(120)));
    }
  }
}
