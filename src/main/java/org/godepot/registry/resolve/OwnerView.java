package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Visibility;
import org.godepot.catalog.Content;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.ModuleFacts;

/**
 * The modules of one owner, for one request of somebody who may read them. Every question is
 * answered NOT_FOUND for what the owner does not have.
 */
public final class OwnerView {
  private final OwnerName name;
  private final Optional<OwnerAccess> access;
  private final Facts facts;

  /**
   * @param access empty for users whose own owner was never made
   */
  OwnerView(OwnerName name, Optional<OwnerAccess> access, Facts facts) {
    this.name = name;
    this.access = access;
    this.facts = facts;
  }

  /** Whether everybody may read it, so that shared caches may keep the answers. */
  public boolean isPublic() {
    return access.filter(owner -> owner.profile().visibility() == Visibility.PUBLIC).isPresent();
  }

  /** The version list of a module; empty bytes if it only has pseudo-versions. */
  public Content list(ModulePath path) {
    return module(path).list();
  }

  /** The release that a question means. */
  public HostedRelease release(ModulePath path, VersionQuery query) {
    ModuleFacts module = known(path);
    return version(module, path, query)
        .flatMap(module::find)
        .flatMap(facts::release)
        .orElseThrow(() -> missing(module, path, query));
  }

  private Optional<Version> version(ModuleFacts module, ModulePath path, VersionQuery query) {
    if (query instanceof VersionQuery.Latest) {
      return module.latest();
    }
    if (query instanceof VersionQuery.Exact exact) {
      return Optional.of(exact.version());
    }
    String revision = ((VersionQuery.Revision) query).name();
    return Revisions.find(module, revision, hash -> facts.ofCommit(owner(), path, hash));
  }

  private ModuleFacts module(ModulePath path) {
    ModuleFacts module = known(path);
    if (!module.isLive()) {
      throw missing(path);
    }
    return module;
  }

  /** A module that is there or was once. */
  private ModuleFacts known(ModulePath path) {
    return access
        .flatMap(found -> facts.known(found.owner(), path))
        .orElseThrow(() -> missing(path));
  }

  private RegistryException missing(ModulePath path) {
    return new RegistryException(
        Reason.NOT_FOUND, name + " has no module " + Shown.of(path.text()));
  }

  private Owner owner() {
    return access.orElseThrow().owner();
  }

  private static RegistryException missing(
      ModuleFacts module, ModulePath path, VersionQuery query) {
    String deleted =
        query instanceof VersionQuery.Exact exact
            ? module.deleted(exact.version()).map(at -> "; it was deleted at " + at).orElse("")
            : "";
    return new RegistryException(
        Reason.NOT_FOUND,
        "no version " + Shown.of(query.asked()) + " of module " + Shown.of(path.text()) + deleted);
  }
}
