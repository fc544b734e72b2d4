package org.godepot.access;

import java.time.Instant;

/**
 * What an owner tells of itself.
 *
 * @param fullName for people; may be empty
 * @param created whole seconds
 */
public record OwnerProfile(
    OwnerKind kind, Visibility visibility, String fullName, Instant created) {
  /** The column's width. */
  public static final int MAX_FULL_NAME = 200;

  public OwnerProfile {
    requireFullName(fullName);
  }

  /**
   * Passes what people can read.
   *
   * @throws IllegalArgumentException with a sentence
   */
  public static void requireFullName(String fullName) {
    if (!fullName.isEmpty() && (fullName.length() > MAX_FULL_NAME || !Grantee.isName(fullName))) {
      throw new IllegalArgumentException(
          "fullName has at most "
              + MAX_FULL_NAME
              + " printable characters and no blank at its ends");
    }
  }
}
