package org.godepot.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the forms of a user, so that no other site can send one (http.md 2.3). Keyed by the user
 * and the half day; a form that was opened up to a day ago is still taken. Thread-safe.
 */
public final class FormSeal {
  private static final String ALGORITHM = "HmacSHA256";

  /** Length of the key. */
  public static final int KEY_BYTES = 32;

  /** A form stays good for one or two of these: who fills it in over lunch need not begin anew. */
  private static final Duration PERIOD = Duration.ofHours(12);

  private final SecretKeySpec key;
  private final InstantSource clock;

  /**
   * Builds one.
   *
   * @param key {@link #KEY_BYTES} random bytes, the same on all servers
   */
  public FormSeal(byte[] key, InstantSource clock) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has " + KEY_BYTES + " bytes");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.clock = clock;
  }

  /** What a form of this user carries, in characters that stand everywhere. */
  public String of(Actor actor) {
    return seal(actor, period(clock.instant()));
  }

  /** Whether a form with this seal comes from a page of ours that was made for this user. */
  public boolean fits(String seal, Actor actor) {
    long now = period(clock.instant());
    byte[] sent = seal.getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(sent, bytes(seal(actor, now)))
        || MessageDigest.isEqual(sent, bytes(seal(actor, now - 1)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static long period(Instant time) {
    return Math.floorDiv(time.toEpochMilli(), PERIOD.toMillis());
  }

  private String seal(Actor actor, long period) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(bytes(period + "\n" + actor.key()));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
