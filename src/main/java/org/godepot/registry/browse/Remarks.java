package org.godepot.registry.browse;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.module.Version;

/**
 * What a module's authors say of it in the go.mod of its latest version.
 *
 * @param deprecated in favour of what, if the module is deprecated
 * @param retracts the versions that should not be used
 */
record Remarks(Optional<String> deprecated, List<ModFile.Retract> retracts) {
  static final Remarks NONE = new Remarks(Optional.empty(), List.of());

  Remarks {
    retracts = List.copyOf(retracts);
  }

  static Remarks of(ModFile file) {
    return new Remarks(file.module().flatMap(ModFile.Module::deprecated), file.retracts());
  }

  /** Why a version is retracted; an empty text if no reason is given. */
  Optional<String> retraction(Version version) {
    return retracts.stream()
        .filter(retract -> retract.covers(version.text()))
        .map(ModFile.Retract::rationale)
        .findFirst();
  }
}
