package org.godepot.access;

/** What a caller wants to do with an owner's modules. */
public enum Right {
  /** List and download. */
  READ,
  /** Publish. */
  WRITE
}
