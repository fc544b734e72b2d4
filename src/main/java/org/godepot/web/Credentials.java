package org.godepot.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What an {@code Authorization} header offers, read by us before a container sees it: some answer
 * 500 to a malformed one.
 */
enum Credentials {
  /** User and password for the container's realm. */
  REALM,
  /** Anything else: malformed, another scheme, or a token nobody issued. */
  UNKNOWN;

  /** Every access token begins so, which keeps tokens away from the realm and its lock-out. */
  private static final String TOKEN_PREFIX = "gdp_";

  /** RFC 7617 says nothing; realms and containers give up far below. */
  private static final int MAX_LENGTH = 4096;

  static Credentials of(String header) {
    String[] parts = header.trim().split(" +", 2);
    if (parts.length != 2
        || header.length() > MAX_LENGTH
        || !parts[0].toLowerCase(Locale.ROOT).equals("basic")) {
      return UNKNOWN;
    }
    return decode(parts[1].trim()).filter(Credentials::isForRealm).isPresent() ? REALM : UNKNOWN;
  }

  private static Optional<String> decode(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isForRealm(String userAndPassword) {
    int colon = userAndPassword.indexOf(':');
    return colon > 0 && !userAndPassword.startsWith(TOKEN_PREFIX, colon + 1);
  }
}
