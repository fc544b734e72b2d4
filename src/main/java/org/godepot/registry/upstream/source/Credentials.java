package org.godepot.registry.upstream.source;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What an upstream is told to let us in. Shown nowhere: its text is stars. */
public final class Credentials {
  private final String header;

  private Credentials(String header) {
    this.header = header;
  }

  /**
   * A user with a password.
   *
   * @throws IllegalArgumentException if they cannot be sent; without showing them
   */
  public static Credentials basic(String user, String password) {
    boolean controls = (user + password).chars().anyMatch(c -> c < ' ' || c == 0x7f);
    if (user.isEmpty() || user.contains(":") || password.isEmpty() || controls) {
      throw new IllegalArgumentException("no user and password that can be sent");
    }
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Credentials("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /**
   * A token.
   *
   * @throws IllegalArgumentException if it cannot be sent; without showing it
   */
  public static Credentials bearer(String token) {
    if (!token.matches("[!-~]+")) {
      throw new IllegalArgumentException("no token that can be sent");
    }
    return new Credentials("Bearer " + token);
  }

  /** The value of {@code Authorization}. */
  String header() {
    return header;
  }

  @Override
  public String toString() {
    return "***";
  }
}
