package org.godepot.registry.transfer;

import java.util.Locale;

/** What imported files are held to, beside the rules for each and the hashes kept before. */
public enum Verify {
  /** The hashes of the checksum database; what it may not be asked for is refused. */
  SUMDB,
  /** Nothing more. */
  RULES;

  /** The word in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
