package org.godepot.web.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.godepot.web.html.Times;
import org.godepot.web.html.When;
import org.godepot.web.pages.FormState;
import org.junit.jupiter.api.Test;

class AdminPageTest {
  private static String field(Optional<Instant> until) {
    Times times = new Times(() -> Instant.EPOCH);
    When since = times.of(Instant.EPOCH);
    AdminPage.Running running = new AdminPage.Running("ann", since, times.of(until), "");
    return new AdminPage.ReadOnlySwitch(false, Optional.of(running), "", FormState.FRESH)
        .untilField();
  }

  /** Browsers leave a field of date and time empty when its value has a zone. */
  @Test
  void theAnnouncedEndStandsInItsFieldAsBrowsersTakeIt() {
    assertThat(field(Optional.of(Instant.parse("2026-01-02T14:00:00Z"))))
        .isEqualTo("2026-01-02T14:00");
    assertThat(field(Optional.of(Instant.parse("2026-01-02T14:00:30Z"))))
        .isEqualTo("2026-01-02T14:00");
    assertThat(field(Optional.empty())).isEmpty();
  }
}
