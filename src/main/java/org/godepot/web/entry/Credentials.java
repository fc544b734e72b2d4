package org.godepot.web.entry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.godepot.access.TokenSecret;

/**
 * What an {@code Authorization} header offers, read by us before a container sees it: some answer
 * 500 to a malformed one.
 */
sealed interface Credentials {
  /** The standards say nothing; realms and containers give up far below. */
  int MAX_LENGTH = 4096;

  /**
   * A user and a password for the container's realm (Basic, RFC 7617).
   *
   * @param user not empty
   */
  record Password(String user, String password) implements Credentials {
    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
      return user;
    }
  }

  /** An access token: as a Basic password with any user, or by scheme Bearer or token. */
  record Token(String text) implements Credentials {
    @Override
    public String toString() {
      return "token";
    }
  }

  /**
   * What the header offers.
   *
   * @return empty for another scheme and for a malformed header
   */
  static Optional<Credentials> parse(String header) {
    String[] parts = header.trim().split(" +", 2);
    if (parts.length != 2 || header.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String value = parts[1].trim();
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "basic" -> decode(value).flatMap(Credentials::pair);
      case "bearer", "token" -> Optional.of(new Token(value));
      default -> Optional.empty();
    };
  }

  private static Optional<String> decode(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Credentials> pair(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String password = text.substring(colon + 1);
    if (password.startsWith(TokenSecret.PREFIX)) {
      return Optional.of(new Token(password));
    }
    return colon == 0
        ? Optional.empty()
        : Optional.of(new Password(text.substring(0, colon), password));
  }
}
