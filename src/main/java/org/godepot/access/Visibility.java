package org.godepot.access;

import java.util.Locale;

/** Who may read an owner's modules without a grant. */
public enum Visibility {
  /** Everybody. */
  PUBLIC,
  /** Everybody who is signed in. */
  INTERNAL,
  /** Nobody; to others the owner looks as if it did not exist. */
  PRIVATE;

  /** The word in JSON, settings and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
