package org.godepot.it.container;

/** Where a container's users come from: one sample for each. */
public enum Realm {
  USERS("users"),
  DATABASE("database"),
  LDAP("ldap"),
  ACTIVE_DIRECTORY("active-directory");

  private final String sample;

  Realm(String sample) {
    this.sample = sample;
  }

  /** The part of file names that is the realm's own. */
  String sample() {
    return sample;
  }
}
