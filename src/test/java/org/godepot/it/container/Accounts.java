package org.godepot.it.container;

import java.util.List;

/** Users that every realm of the tests knows. */
public final class Accounts {
  /** The site administrator. */
  public static final String ADMIN = "admin";

  public static final String DEMO = "demo";
  public static final String EVE = "eve";

  /** The one user with the role {@link #READERS_ROLE}. */
  public static final String READER = "reader";

  public static final String WRITER = "writer";
  public static final String KEEPER = "keeper";

  /** A role that means something by grants alone. */
  public static final String READERS_ROLE = "the readers";

  /** Those that the samples name. */
  static final List<String> SAMPLED = List.of(ADMIN, DEMO);

  /** Those that tests add to the samples' files. */
  public static final List<String> ADDED = List.of(EVE, READER, WRITER, KEEPER);

  static final List<String> ALL = List.of(ADMIN, DEMO, EVE, READER, WRITER, KEEPER);

  private Accounts() {}

  public static String password(String user) {
    return user + "-long-password";
  }

  /** The role besides {@code godepot-admin} that a user has, or nothing. */
  public static String role(String user) {
    return user.equals(READER) ? READERS_ROLE : "";
  }
}
