package org.godepot.registry.upstream.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** The header in which an overloaded server says when to come again (RFC 9110, 10.2.3). */
final class RetryAfter {
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.RFC_1123_DATE_TIME)
          .toFormatter();

  private RetryAfter() {}

  /** The time to wait; zero where the header tells none. */
  static Duration parse(String value, Instant now) {
    if (value.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Duration until = Duration.between(now, ZonedDateTime.parse(value, DATE).toInstant());
      return until.isNegative() ? Duration.ZERO : until;
    } catch (DateTimeException notADate) {
      return Duration.ZERO;
    }
  }
}
