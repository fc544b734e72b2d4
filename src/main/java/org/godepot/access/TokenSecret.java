package org.godepot.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.godepot.catalog.Digest;

/**
 * The secret of an access token: {@code gdp_}, 43 characters that hold 256 random bits, and 6 of a
 * CRC-32, all of {@code [0-9A-Za-z]}.
 *
 * <p>The prefix lets secret scanners find it ({@code gdp_[0-9A-Za-z]{49}}), the check sum lets them
 * and us tell a typing error or a look-alike without asking a database.
 */
public final class TokenSecret {
  /** Every token begins so, which keeps tokens away from the realm and its lock-out. */
  public static final String PREFIX = "gdp_";

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final int RANDOM_BITS = 256;
  private static final int RANDOM_LENGTH = 43;
  private static final int CHECK_LENGTH = 6;
  private static final Pattern SHAPE = Pattern.compile("gdp_[0-9A-Za-z]{49}");

  private final String text;

  private TokenSecret(String text) {
    this.text = text;
  }

  /** A new secret. */
  public static TokenSecret random(SecureRandom random) {
    String bits = digits(new BigInteger(RANDOM_BITS, random), RANDOM_LENGTH);
    return new TokenSecret(PREFIX + bits + check(bits));
  }

  /** The secret, or empty when the text is none that was ever given out. */
  public static Optional<TokenSecret> parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    int end = PREFIX.length() + RANDOM_LENGTH;
    boolean sound = check(text.substring(PREFIX.length(), end)).equals(text.substring(end));
    return sound ? Optional.of(new TokenSecret(text)) : Optional.empty();
  }

  private static String check(String bits) {
    CRC32 crc = new CRC32();
    crc.update(bits.getBytes(StandardCharsets.US_ASCII));
    return digits(BigInteger.valueOf(crc.getValue()), CHECK_LENGTH);
  }

  private static String digits(BigInteger number, int length) {
    StringBuilder reversed = new StringBuilder(length);
    BigInteger rest = number;
    while (reversed.length() < length) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      reversed.append(DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return reversed.reverse().toString();
  }

  /** What is kept in place of the secret: with 256 random bits no salt is needed. */
  public Digest hash() {
    return Digest.ofContent(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The last characters, part of the check sum, by which a user recognises a token. */
  public String last4() {
    return text.substring(text.length() - 4);
  }

  /** The secret itself, for the one answer that shows it. */
  public String reveal() {
    return text;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return PREFIX + "...";
  }
}
