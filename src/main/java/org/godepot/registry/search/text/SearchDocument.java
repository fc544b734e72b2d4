package org.godepot.registry.search.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;

/**
 * All that the index gets of a module.
 *
 * @param owner empty for what is kept from outside
 * @param requires of the version that is indexed
 * @param fingerprint of all it was made from, by which it is known to be of today; empty for one
 *     that could not be made whole and should be made again
 */
public record SearchDocument(
    Optional<Owner> owner,
    About about,
    List<Requirement> requires,
    SearchText text,
    String fingerprint) {
  public SearchDocument {
    requires = List.copyOf(requires);
  }

  /**
   * What is known of the module itself.
   *
   * @param latest the version that is indexed: the latest that is not retracted, else the latest
   * @param time of that version
   * @param newest the version that was published last, which may be another one
   * @param deprecated in favour of what, if the module is deprecated
   * @param retracted whether there is no version that is not retracted
   */
  public record About(
      ModuleVersion latest,
      Instant time,
      Newest newest,
      Optional<String> deprecated,
      boolean retracted) {}

  /** The version that was published last, and when, whole seconds. */
  public record Newest(Version version, Instant at) {}

  /**
   * A requirement of the go.mod.
   *
   * @param version as written there
   */
  public record Requirement(String path, String version, boolean indirect) {}

  public ModuleKey key() {
    return owner
        .map(held -> ModuleKey.of(held, about.latest().path()))
        .orElseGet(() -> ModuleKey.outside(about.latest().path()));
  }
}
