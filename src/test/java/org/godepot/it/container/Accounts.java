package org.godepot.it.container;

import java.util.List;

/** Users that every realm of the tests knows. */
public final class Accounts {
  /** The site administrator. */
  public static final String ADMIN = "admin";

  public static final String DEMO = "demo";
  public static final String EVE = "eve";

  static final List<String> ALL = List.of(ADMIN, DEMO, EVE);

  private Accounts() {}

  public static String password(String user) {
    return user + "-long-password";
  }
}
