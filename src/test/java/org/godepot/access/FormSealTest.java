package org.godepot.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormSealTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final Actor ANN = user("ann");

  private static Actor user(String name) {
    return Actor.user(name, Set.of(), false, new Peer("127.0.0.1", "r"));
  }

  private static FormSeal at(Instant time, int key) {
    byte[] bytes = new byte[FormSeal.KEY_BYTES];
    bytes[0] = (byte) key;
    return new FormSeal(bytes, InstantSource.fixed(time));
  }

  @Test
  void aFormOfTheSameUserFits() {
    assertThat(at(NOON, 1).fits(at(NOON, 1).of(ANN), ANN)).isTrue();
    assertThat(at(NOON, 1).fits(at(NOON, 1).of(user("ANN")), ANN)).isTrue();
  }

  @Test
  void aFormStaysGoodForHalfADayAtLeast() {
    String seal = at(NOON, 1).of(ANN);
    assertThat(at(NOON.plus(Duration.ofHours(12)), 1).fits(seal, ANN)).isTrue();
    assertThat(at(NOON.plus(Duration.ofHours(24)), 1).fits(seal, ANN)).isFalse();
    assertThat(at(NOON.minus(Duration.ofHours(12)), 1).fits(seal, ANN)).isFalse();
  }

  @Test
  void noOtherUserKeyOrTextFits() {
    String seal = at(NOON, 1).of(ANN);
    assertThat(at(NOON, 1).fits(seal, user("eve"))).isFalse();
    assertThat(at(NOON, 2).fits(seal, ANN)).isFalse();
    assertThat(at(NOON, 1).fits("", ANN)).isFalse();
    assertThat(at(NOON, 1).fits(seal + "A", ANN)).isFalse();
  }
}
