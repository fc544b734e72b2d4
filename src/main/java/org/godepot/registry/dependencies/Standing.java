package org.godepot.registry.dependencies;

import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.Version;

/**
 * What is here of a module that is required, as far as the reader may know it.
 *
 * @param owner who publishes it here; empty unless it is hosted
 * @param wantedIsHere whether the files of the version that is required are here
 * @param newest the highest version here that is not retracted, else the highest
 * @param retracted why the version that is required is retracted; an empty text if no reason is
 *     given
 * @param deprecated in favour of what the module is deprecated
 */
public record Standing(
    Where where,
    Optional<OwnerName> owner,
    boolean wantedIsHere,
    Optional<Version> newest,
    Optional<String> retracted,
    Optional<String> deprecated) {
  /** Nothing is here, or nothing that the reader may know of. */
  static final Standing UNKNOWN =
      new Standing(
          Where.UNKNOWN,
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Where a module is. */
  public enum Where {
    /** An owner publishes it here. */
    HOSTED,
    /** Something is kept of what came from outside. */
    CACHED,
    UNKNOWN
  }
}
