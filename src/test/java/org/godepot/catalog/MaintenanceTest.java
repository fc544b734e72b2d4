package org.godepot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaintenanceTest {
  private static final Instant NOW = Instant.parse("2026-01-02T13:30:00Z");

  private static Maintenance until(Duration ahead, String reason) {
    return new Maintenance("ann", NOW, Optional.of(NOW.plus(ahead)), reason);
  }

  private static Duration retryAfter(Maintenance maintenance, Instant now) {
    return maintenance.refusal(now).retryAfter().orElseThrow();
  }

  @Test
  void theEndIsToldByItsTimeOrItsDayAsLongAsItLiesAhead() {
    assertThat(until(Duration.ofMinutes(30), "").sentence(NOW))
        .isEqualTo("read-only for maintenance until 14:00Z");
    assertThat(until(Duration.ofHours(25), "new disks").sentence(NOW))
        .isEqualTo("read-only for maintenance until 2026-01-03T14:30Z: new disks");
    assertThat(until(Duration.ofMinutes(30), "").sentence(NOW.plusSeconds(1800)))
        .isEqualTo("read-only for maintenance");
    assertThat(new Maintenance("ann", NOW, Optional.empty(), "").sentence(NOW))
        .isEqualTo("read-only for maintenance");
  }

  @Test
  void clientsComeBackAtTheEndButAtLeastEachHour() {
    Maintenance soon = until(Duration.ofMinutes(30), "");
    assertThat(retryAfter(soon, NOW).toSeconds()).isEqualTo(1800);
    assertThat(retryAfter(soon, NOW.plusMillis(500)).toSeconds()).isEqualTo(1800);
    assertThat(retryAfter(soon, NOW.plusSeconds(1801)).toSeconds()).isEqualTo(60);
    assertThat(retryAfter(until(Duration.ofHours(5), ""), NOW).toSeconds()).isEqualTo(3600);
    assertThat(Maintenance.refusalBySetting().retryAfter()).isPresent();
    assertThat(soon.refusal(NOW).reason()).isEqualTo(Reason.READ_ONLY);
  }

  @Test
  void aReasonFitsItsColumn() {
    String longest = "a".repeat(Maintenance.MAX_REASON);
    assertThat(until(Duration.ofHours(1), longest).reason()).isEqualTo(longest);
    assertThatThrownBy(() -> until(Duration.ofHours(1), longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
