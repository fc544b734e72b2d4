package org.godepot.it.access;

import java.util.Locale;

/** The owners of the table, by what callers may know of them. All names have one length. */
enum Owner {
  PUBLIC("open-0000"),
  INTERNAL("inner-000"),
  PRIVATE("hidden-00"),
  /** Well-formed, but nobody made it. */
  ABSENT("absent-00"),
  /** No owner can have that name. */
  IMPOSSIBLE("-hidden-0");

  private final String owner;

  Owner(String owner) {
    this.owner = owner;
  }

  /** Its name. */
  String owner() {
    return owner;
  }

  boolean exists() {
    return this == PUBLIC || this == INTERNAL || this == PRIVATE;
  }

  /** The word in the table. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
