package org.godepot.registry.resolve;

import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.Content;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;
import org.godepot.store.blob.BlobStore;

/** Answers what the go command asks. Thread-safe. */
public final class Resolver {
  private final Policy policy;
  private final Facts facts;
  private final BlobStore blobs;
  private final GoMods goMods;
  private final Downloads downloads;
  private final Sources sources;

  /**
   * @param outside whether paths like this one come from outside, where nobody claims them
   */
  public Resolver(
      Policy policy,
      Facts facts,
      BlobStore blobs,
      Downloads downloads,
      Predicate<ModulePath> outside) {
    this.policy = policy;
    this.facts = facts;
    this.blobs = blobs;
    this.goMods = new GoMods(blobs);
    this.downloads = downloads;
    this.sources = new Sources(facts, outside);
  }

  /**
   * The modules of an owner, for an actor who may read them.
   *
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND as {@link
   *     Policy} says
   */
  public View view(Actor actor, OwnerName name) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.READ, actor, name, owner);
    return new OwnerView(name, owner, facts);
  }

  /** The modules of all owners; each is read by those who may read its owner. */
  public View site(Actor actor) {
    return new SiteView(actor, policy, facts, sources);
  }

  /** The go.mod of a release got from a view. */
  public Content mod(HostedRelease hosted) {
    return goMods.open(hosted.release().mod());
  }

  /** The zip of a release got from a view; counted as a download when it is sent whole. */
  public Content zip(HostedRelease hosted) {
    return downloads.counted(hosted.id(), blobs.open(hosted.release().zip()));
  }
}
