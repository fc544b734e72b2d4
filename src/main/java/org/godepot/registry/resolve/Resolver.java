package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.Content;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.ModuleFacts;
import org.godepot.store.blob.BlobStore;

/**
 * Answers what the go command asks in an owner view. Thread-safe.
 *
 * <p>Every question is asked with the right to read first; all refuse with UNAUTHENTICATED,
 * FORBIDDEN or NOT_FOUND as {@link Policy} says, and NOT_FOUND for what the owner does not have.
 */
public final class Resolver {
  private final Policy policy;
  private final Facts facts;
  private final BlobStore blobs;
  private final GoMods goMods;

  public Resolver(Policy policy, Facts facts, BlobStore blobs) {
    this.policy = policy;
    this.facts = facts;
    this.blobs = blobs;
    this.goMods = new GoMods(blobs);
  }

  /** The version list of a module; empty bytes if it only has pseudo-versions. */
  public Content list(Actor actor, OwnerName owner, ModulePath module) {
    return module(actor, owner, module).list();
  }

  /** The release that a question means. */
  public Release release(Actor actor, OwnerName owner, ModulePath module, VersionQuery query) {
    ModuleFacts found = module(actor, owner, module);
    if (query instanceof VersionQuery.Latest) {
      return found.latest();
    }
    if (query instanceof VersionQuery.Exact exact) {
      return found.find(exact.version()).orElseThrow(() -> missing(module, exact.version().text()));
    }
    String name = ((VersionQuery.Revision) query).name();
    return Revisions.find(found, name).orElseThrow(() -> missing(module, name));
  }

  /** The go.mod of a release got from this resolver. */
  public Content mod(Release release) {
    return goMods.open(release.mod());
  }

  /** The zip of a release got from this resolver. */
  public Content zip(Release release) {
    return blobs.open(release.zip());
  }

  /**
   * Answers for a path of the view that is no question: the right to read decides whether the
   * caller learns even that.
   *
   * @throws RegistryException always
   */
  public RegistryException refuse(Actor actor, OwnerName owner, String why) {
    readable(actor, owner);
    return new RegistryException(Reason.NOT_FOUND, why);
  }

  private ModuleFacts module(Actor actor, OwnerName owner, ModulePath path) {
    return readable(actor, owner)
        .flatMap(found -> facts.module(found, path))
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.NOT_FOUND, owner + " has no module " + Shown.of(path.text())));
  }

  /** Passes the policy; still empty for users whose own owner was never made. */
  private Optional<Owner> readable(Actor actor, OwnerName name) {
    Optional<Owner> owner = facts.owner(name);
    policy.require(Right.READ, actor, name, owner);
    return owner;
  }

  private static RegistryException missing(ModulePath module, String version) {
    return new RegistryException(
        Reason.NOT_FOUND,
        "no version " + Shown.of(version) + " of module " + Shown.of(module.text()));
  }
}
