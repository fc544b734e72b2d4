package org.godepot.registry.browse;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.Version;

/**
 * What a module's authors say of it in the go.mod of its latest version.
 *
 * @param deprecated in favour of what, if the module is deprecated
 * @param retracts the versions that should not be used
 */
public record Remarks(Optional<String> deprecated, List<ModFile.Retract> retracts) {
  /** Of a module that says nothing. */
  public static final Remarks NONE = new Remarks(Optional.empty(), List.of());

  public Remarks {
    retracts = List.copyOf(retracts);
  }

  /** What a go.mod says. */
  public static Remarks of(ModFile file) {
    return new Remarks(file.module().flatMap(ModFile.Module::deprecated), file.retracts());
  }

  /**
   * The version that {@code latest} means: not retracted, if there is one.
   *
   * @param versions at least one
   */
  Version latest(List<Version> versions) {
    List<Version> good =
        retracts.isEmpty()
            ? versions
            : versions.stream().filter(version -> retraction(version).isEmpty()).toList();
    return LatestVersion.of(good)
        .or(() -> LatestVersion.of(versions))
        .orElseGet(() -> versions.get(0));
  }

  /** Why a version is retracted; an empty text if no reason is given. */
  public Optional<String> retraction(Version version) {
    return retracts.stream()
        .filter(retract -> retract.covers(version.text()))
        .map(ModFile.Retract::rationale)
        .findFirst();
  }
}
