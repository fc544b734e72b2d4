package org.godepot.registry.contents;

import java.time.Instant;
import java.util.Optional;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.dependencies.GoMod;

/**
 * A version that somebody may read, for one request.
 *
 * @param source where it is
 * @param isPublic whether everybody may read it, so that shared caches may keep the answers
 * @param goMod what its go.mod says; empty if that is not here yet
 * @param files what its zip holds; empty if that is not here yet
 */
public record OpenVersion(
    ModuleVersion id,
    Source source,
    boolean isPublic,
    Optional<GoMod> goMod,
    Optional<ModuleFiles> files) {
  /** Why there are no files, where there are none. */
  public static final String NOT_HERE_YET =
      "The files of this version are not here yet; they come with the first download by go.";

  /** Where a version is. */
  public sealed interface Source {}

  /** Published here. */
  public record Hosted(OwnerName owner, HostedRelease release) implements Source {}

  /**
   * Kept of what came from outside.
   *
   * @param time what {@code .info} says, if that is here
   */
  public record Cached(KeptVersion kept, Optional<Instant> time) implements Source {}
}
