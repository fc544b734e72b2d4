package org.godepot.registry.resolve;

import java.util.List;
import java.util.Optional;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Visibility;
import org.godepot.catalog.Content;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.NearestVersions;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.ModuleFacts;

/**
 * A module that an owner has or had, for one request of somebody who may read it. Every question is
 * answered NOT_FOUND for what is not there.
 */
public final class HostedModule implements FoundModule {
  private final OwnerAccess owner;
  private final ModulePath path;
  private final ModuleFacts module;
  private final Facts facts;

  private HostedModule(OwnerAccess owner, ModulePath path, ModuleFacts module, Facts facts) {
    this.owner = owner;
    this.path = path;
    this.module = module;
    this.facts = facts;
  }

  /** What an owner has or had at a path. */
  static Optional<FoundModule> find(OwnerAccess owner, ModulePath path, Facts facts) {
    return facts
        .known(owner.owner(), path)
        .map(module -> new HostedModule(owner, path, module, facts));
  }

  @Override
  public boolean isPublic() {
    return owner.profile().visibility() == Visibility.PUBLIC;
  }

  /** Whose module it is. */
  public OwnerName owner() {
    return owner.owner().name();
  }

  /** All live versions in descending order, pseudo-versions included. */
  public List<Version> versions() {
    return module.descending();
  }

  /** The version list; empty bytes if there are only pseudo-versions. */
  public Content list() {
    if (!module.isLive()) {
      throw new RegistryException(
          Reason.NOT_FOUND, "all versions of module " + Shown.of(path.text()) + " were deleted");
    }
    return module.list();
  }

  /** The release that a question means. */
  public HostedRelease release(VersionQuery query) {
    return version(query)
        .flatMap(module::find)
        .flatMap(facts::release)
        .orElseThrow(() -> missing(query));
  }

  private Optional<Version> version(VersionQuery query) {
    if (query instanceof VersionQuery.Latest) {
      return module.latest();
    }
    if (query instanceof VersionQuery.Exact exact) {
      return Optional.of(exact.version());
    }
    String revision = ((VersionQuery.Revision) query).name();
    return Revisions.find(module, revision, hash -> facts.ofCommit(owner.owner(), path, hash));
  }

  private RegistryException missing(VersionQuery query) {
    String deleted =
        query instanceof VersionQuery.Exact exact
            ? module.deleted(exact.version()).map(at -> "; it was deleted at " + at).orElse("")
            : "";
    return new RegistryException(
        Reason.NOT_FOUND,
        "no version "
            + Shown.of(query.asked())
            + " of module "
            + Shown.of(path.text())
            + deleted
            + NearestVersions.words(query.asked(), versions()));
  }
}
