package org.godepot.registry.tokens;

import java.time.Duration;

/**
 * Limits of access tokens.
 *
 * @param failures wrong tokens that one network address may send within {@link #WINDOW} before
 *     tokens from there are not looked up any more; 0 for no limit
 */
public record TokenSettings(int failures) {
  /** A person mistypes a few times, a build with a stale token retries a few times. */
  public static final int DEFAULT_FAILURES = 20;

  /** How long failures count. */
  public static final Duration WINDOW = Duration.ofMinutes(1);

  public TokenSettings {
    if (failures < 0) {
      throw new IllegalArgumentException("godepot.token.failures must not be negative");
    }
  }
}
