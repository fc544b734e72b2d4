package org.godepot.registry.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.godepot.catalog.Owner;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;

/**
 * A module as the database has it now, before anything is read of its files.
 *
 * @param owner empty for what is kept from outside
 * @param versions at least one
 * @param load finds a version by its number; empty if it went meanwhile
 * @param fingerprint the same as long as nothing changes that the index has of the module
 */
record Candidate(
    Optional<Owner> owner,
    ModulePath path,
    List<Numbered> versions,
    LongFunction<Optional<Held>> load,
    String fingerprint) {
  Candidate {
    versions = List.copyOf(versions);
  }

  /** A version and the number of what is held of it; what came later has a higher one. */
  record Numbered(Version version, long number) {}

  /**
   * What is held of a version.
   *
   * @param mod absent where only the zip came
   * @param at when it came
   */
  record Held(
      ModuleVersion id, Instant time, Instant at, StoredFile zip, Optional<StoredFile> mod) {}

  Optional<Held> held(Version version) {
    return versions.stream()
        .filter(numbered -> numbered.version().equals(version))
        .findFirst()
        .flatMap(numbered -> load.apply(numbered.number()));
  }

  /** What came last. */
  Optional<Held> newest() {
    return load.apply(versions.stream().mapToLong(Numbered::number).max().orElseThrow());
  }
}
