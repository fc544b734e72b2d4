package org.godepot.registry.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.access.Actor;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;

/** Which modules somebody may have meant who asked for one that is not there. Thread-safe. */
@FunctionalInterface
public interface Neighbours {
  /**
   * The paths of a few modules that the actor may read, the nearest first. Never refuses.
   *
   * @param owner whose modules alone count; empty for all owners
   * @param path of a module or of a package, as it was asked for
   */
  List<ModulePath> of(Actor actor, Optional<OwnerName> owner, String path);

  /** The same as words to hang on a sentence; empty where no module is near. */
  default String words(Actor actor, Optional<OwnerName> owner, String path) {
    List<ModulePath> near = of(actor, owner, path);
    return near.isEmpty()
        ? ""
        : near.stream()
            .map(ModulePath::text)
            .collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }
}
