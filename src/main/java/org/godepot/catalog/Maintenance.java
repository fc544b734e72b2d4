package org.godepot.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A time in which nothing is changed. Administrators begin it and end it; the end they announce is
 * a promise to those who wait, not a clock that ends it.
 *
 * @param by who began it
 * @param since whole seconds
 * @param until the announced end
 * @param reason in the administrator's words, for everybody; may be empty
 */
public record Maintenance(String by, Instant since, Optional<Instant> until, String reason) {
  /** As wide as its column, and short enough for the text of a refusal. */
  public static final int MAX_REASON = 200;

  /** How every sentence about it begins; the first word names the help page. */
  private static final String WORDS = "read-only for maintenance";

  /** For clients that cannot be told when: short enough that nobody notices the wait. */
  private static final Duration UNKNOWN_END = Duration.ofMinutes(1);

  /** Maintenance often ends early; a client that sleeps longer than this misses that. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final DateTimeFormatter TIME = format("HH:mm'Z'");
  private static final DateTimeFormatter DAY_AND_TIME = format("yyyy-MM-dd'T'HH:mm'Z'");
  private static final Duration DAY = Duration.ofDays(1);

  public Maintenance {
    if (reason.length() > MAX_REASON) {
      throw new IllegalArgumentException("a reason has at most " + MAX_REASON + " characters");
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /**
   * What everybody is told, such as {@code read-only for maintenance until 14:00Z: new disks}. An
   * end that has passed is told no more.
   */
  public String sentence(Instant now) {
    String end = ahead(now).map(time -> " until " + told(time, now)).orElse("");
    return WORDS + end + (reason.isEmpty() ? "" : ": " + reason);
  }

  /** With its day where the time alone might be meant for today. */
  private static String told(Instant time, Instant now) {
    boolean soon = Duration.between(now, time).compareTo(DAY) < 0;
    return (soon ? TIME : DAY_AND_TIME).format(time);
  }

  private Optional<Instant> ahead(Instant now) {
    return until.filter(now::isBefore);
  }

  /** The refusal of a change. */
  public RegistryException refusal(Instant now) {
    Duration wait = ahead(now).map(end -> Duration.between(now, end)).orElse(UNKNOWN_END);
    // Rounded up, or who comes back in time is too early.
    Duration told = wait.compareTo(LONGEST_WAIT) < 0 ? wait.plusMillis(999) : LONGEST_WAIT;
    return RegistryException.readOnly(sentence(now), told);
  }

  /** The refusal of a change by a server that is set to change nothing. */
  public static RegistryException refusalBySetting() {
    return RegistryException.readOnly(sentenceBySetting(), UNKNOWN_END);
  }

  /** What is told of such a server. */
  public static String sentenceBySetting() {
    return WORDS + ": this server is set to change nothing";
  }
}
