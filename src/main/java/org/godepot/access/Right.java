package org.godepot.access;

import java.util.Locale;

/** What a caller may do with an owner. Ordered: each right holds those before it. */
public enum Right {
  /** List and download. */
  READ,
  /** Publish and delete versions. */
  WRITE,
  /** Change grants and visibility. */
  ADMIN;

  /** The word in JSON and tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether whoever has this right has the other too. */
  public boolean includes(Right other) {
    return compareTo(other) >= 0;
  }

  /** The smaller of two rights. */
  Right atMost(Right cap) {
    return includes(cap) ? cap : this;
  }
}
