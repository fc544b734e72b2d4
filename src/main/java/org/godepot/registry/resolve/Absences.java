package org.godepot.registry.resolve;

import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.NearestVersions;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.ModuleFacts;

/**
 * Says to those who may read an owner that it has no such module or version, and what they may have
 * meant. Thread-safe.
 */
public final class Absences {
  private final Facts facts;
  private final Neighbours neighbours;

  public Absences(Facts facts, Neighbours neighbours) {
    this.facts = facts;
    this.neighbours = neighbours;
  }

  /** NOT_FOUND for a module. */
  public RegistryException module(Actor actor, OwnerName owner, ModulePath path) {
    return absent(
        owner, Shown.of(path.text()) + neighbours.words(actor, Optional.of(owner), path.text()));
  }

  /** NOT_FOUND for a version of a module that may not be there either. */
  public RegistryException version(Actor actor, OwnerName owner, ModuleVersion id) {
    List<Version> others =
        facts
            .owner(owner)
            .flatMap(found -> facts.module(found.owner(), id.path()))
            .map(ModuleFacts::descending)
            .orElse(List.of());
    String version = id.version().text();
    String near =
        others.isEmpty()
            ? neighbours.words(actor, Optional.of(owner), id.path().text())
            : NearestVersions.words(version, others);
    return absent(owner, Shown.of(id.path().text()) + " " + version + near);
  }

  private static RegistryException absent(OwnerName owner, String what) {
    return new RegistryException(Reason.NOT_FOUND, owner + " has no module " + what);
  }

  /** Words on modules of all owners to hang on a sentence; empty where none is near. */
  String near(Actor actor, String path) {
    return neighbours.words(actor, Optional.empty(), path);
  }

  /** Words on modules of one owner to hang on a sentence; empty where none is near. */
  String near(Actor actor, OwnerName owner, String path) {
    return neighbours.words(actor, Optional.of(owner), path);
  }
}
