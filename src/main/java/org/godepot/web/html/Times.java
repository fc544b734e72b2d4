package org.godepot.web.html;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Says how long ago something was, or how far ahead it is. Thread-safe. */
public final class Times {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Clocks of servers and databases differ by seconds, and nobody counts them. */
  private static final Duration NOW = Duration.ofSeconds(45);

  private static final double DAYS_OF_MONTH = 30;
  private static final double DAYS_OF_YEAR = 365;

  private final InstantSource clock;

  public Times(InstantSource clock) {
    this.clock = clock;
  }

  /** A moment, as of now. */
  public When of(Instant time) {
    Instant whole = time.truncatedTo(ChronoUnit.SECONDS);
    Duration ahead = Duration.between(clock.instant(), time);
    return new When(whole.toString(), EXACT.format(whole), words(ahead));
  }

  /** The same of a moment that there may be. */
  public Optional<When> of(Optional<Instant> time) {
    return time.map(this::of);
  }

  private static String words(Duration ahead) {
    Duration distance = ahead.abs();
    if (distance.compareTo(NOW) < 0) {
      return "just now";
    }
    String length = length(distance);
    return ahead.isNegative() ? length + " ago" : "in " + length;
  }

  /** In a unit of which there are some, to the nearest whole. */
  private static String length(Duration distance) {
    double days = distance.toSeconds() / (double) Duration.ofDays(1).toSeconds();
    if (days >= 2 * DAYS_OF_YEAR) {
      return count(days / DAYS_OF_YEAR, "year");
    }
    if (days >= 4 * DAYS_OF_MONTH) {
      return count(days / DAYS_OF_MONTH, "month");
    }
    if (days >= 2) {
      return count(days, "day");
    }
    double hours = days * Duration.ofDays(1).toHours();
    if (hours >= 2) {
      return count(hours, "hour");
    }
    return count(hours * Duration.ofHours(1).toMinutes(), "minute");
  }

  private static String count(double number, String unit) {
    long whole = Math.round(number);
    return whole + " " + unit + (whole == 1 ? "" : "s");
  }
}
