package org.godepot.catalog;

import org.jspecify.annotations.Nullable;

/** A refusal: a {@link Reason} and one sentence that may be shown to anybody. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public RegistryException(Reason reason, String message) {
    this(reason, message, null);
  }

  /**
   * A refusal that comes from a failure.
   *
   * @param cause logged, never shown
   */
  public RegistryException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** The public sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
