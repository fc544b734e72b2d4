package org.godepot.catalog;

import java.util.Locale;

/** Why the hashes of a version from outside are believed. The words are part of the API. */
public enum Proof {
  /** The checksum database has them. */
  SUMDB,
  /** Nobody vouches for them: they are what came first, and nothing else is taken since. */
  FIRST_USE,
  /** They are those of files that an administrator imported without asking a checksum database. */
  IMPORT;

  /** The word in the table and the API, such as {@code first-use}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The proof of a word. */
  public static Proof of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
