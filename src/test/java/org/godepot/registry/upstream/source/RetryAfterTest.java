package org.godepot.registry.upstream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0, 0",
    "'fri, 02 jan 2026 03:05:05 gmt', 60",
    "'Fri, 02 Jan 2026 03:05:05 GMT', 60",
    "'Fri, 02 Jan 2026 03:04:00 GMT', 0",
    "'', 0",
    "soon, 0",
    "-1, 0",
    "99999999999999999999, 0"
  })
  void isATimeOrADate(String value, long seconds) {
    assertThat(RetryAfter.parse(value, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }
}
