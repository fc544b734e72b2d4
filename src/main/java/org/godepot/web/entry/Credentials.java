package org.godepot.web.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * User and password of a Basic {@code Authorization} header (RFC 7617), read by us before a
 * container sees it: some answer 500 to a malformed one.
 */
record Credentials(String user, String password) {
  /** Every access token begins so, which keeps tokens away from the realm and its lock-out. */
  private static final String TOKEN_PREFIX = "gdp_";

  /** RFC 7617 says nothing; realms and containers give up far below. */
  private static final int MAX_LENGTH = 4096;

  /**
   * What the header offers to the realm.
   *
   * @return empty for what no realm can know: another scheme, a malformed header, a token
   */
  static Optional<Credentials> parse(String header) {
    String[] parts = header.trim().split(" +", 2);
    if (parts.length != 2
        || header.length() > MAX_LENGTH
        || !parts[0].toLowerCase(Locale.ROOT).equals("basic")) {
      return Optional.empty();
    }
    return decode(parts[1].trim()).flatMap(Credentials::split);
  }

  private static Optional<String> decode(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Credentials> split(String pair) {
    int colon = pair.indexOf(':');
    if (colon <= 0 || pair.startsWith(TOKEN_PREFIX, colon + 1)) {
      return Optional.empty();
    }
    return Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
  }

  /** Without the password, which must not reach a log. */
  @Override
  public String toString() {
    return user;
  }
}
