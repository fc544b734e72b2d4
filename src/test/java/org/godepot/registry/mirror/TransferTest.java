package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferTest {
  private final Transfer transfer = new Transfer();

  @Test
  void theEndIsHeldBackUntilItPassed() {
    transfer.grew(Transfer.HELD_BACK + 10L);
    assertThat(transfer.releasable()).isEqualTo(10);

    transfer.end(true);

    assertThat(transfer.releasable()).isEqualTo(Transfer.HELD_BACK + 10L);
  }

  @Test
  void whatDidNotPassIsNotReleasedAnyMore() {
    transfer.grew(Transfer.HELD_BACK + 10L);
    transfer.end(false);
    assertThat(transfer.releasable()).isZero();
  }

  @Test
  void aSmallFileIsNotReleasedInParts() throws Exception {
    transfer.grew(Transfer.HELD_BACK);
    assertThat(transfer.await(0, Duration.ZERO)).isFalse();
    transfer.end(true);
    assertThat(transfer.await(0, Duration.ZERO)).isTrue();
  }

  @Test
  void whoWaitsIsWokenByNewBytes() throws Exception {
    transfer.grew(Transfer.HELD_BACK + 1L);
    assertThat(transfer.await(0, Duration.ofDays(1))).isTrue();
    assertThat(transfer.await(1, Duration.ofMillis(1))).isFalse();
  }
}
