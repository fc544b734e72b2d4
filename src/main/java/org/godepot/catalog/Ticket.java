package org.godepot.catalog;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a user gets back to an upload of his that waits: the millisecond it began to, so that
 * those of one user have an order, and 128 random bits, as in {@code
 * 1767323045000-000102030405060708090a0b0c0d0e0f}. Good for that user only.
 */
public record Ticket(String text) {
  /** Length of the random part. */
  public static final int RANDOM_BYTES = 16;

  /** The form, for addresses with one. */
  public static final String FORM = "[0-9]{13,15}-[0-9a-f]{32}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  public Ticket {
    if (!PATTERN.matcher(text).matches()) {
      throw new IllegalArgumentException("not a ticket");
    }
  }

  /** The ticket, or empty when the text cannot be one. */
  public static Optional<Ticket> parse(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(new Ticket(text)) : Optional.empty();
  }

  /** Since when the upload waits. */
  public Instant since() {
    return Instant.ofEpochMilli(Long.parseLong(text.substring(0, text.indexOf('-'))));
  }

  @Override
  public String toString() {
    return text;
  }
}
