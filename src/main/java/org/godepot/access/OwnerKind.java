package org.godepot.access;

import java.util.Locale;

/** What an owner stands for. */
public enum OwnerKind {
  /** The user of that name, who administers it. */
  USER,
  /** A group of people; rights come by grants alone, also for a user of the same name. */
  ORGANISATION;

  /** The word in JSON and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
