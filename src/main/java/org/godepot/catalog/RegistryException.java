package org.godepot.catalog;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal: a {@link Reason} and one sentence that may be shown to anybody. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final @Nullable Duration retryAfter;

  public RegistryException(Reason reason, String message) {
    this(reason, message, null);
  }

  /**
   * A refusal that comes from a failure.
   *
   * @param cause logged, never shown
   */
  public RegistryException(Reason reason, String message, @Nullable Throwable cause) {
    this(reason, message, cause, null);
  }

  private RegistryException(
      Reason reason, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(message, cause);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  /** The refusal of a change while nothing may be changed. */
  static RegistryException readOnly(String message, Duration retryAfter) {
    return new RegistryException(Reason.READ_ONLY, message, null, retryAfter);
  }

  public Reason reason() {
    return reason;
  }

  /** The public sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /** After which time the same request may be taken, where that is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
