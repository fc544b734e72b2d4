package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.Content;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.mirror.Ask;
import org.godepot.store.blob.BlobStore;

/** Answers what the go command asks. Thread-safe. */
public final class Resolver {
  private final Policy policy;
  private final Facts facts;
  private final BlobStore blobs;
  private final GoMods goMods;
  private final Downloads downloads;
  private final OutsideModules outside;
  private final Absences absences;

  /**
   * @param outside what there is of paths that no owner holds
   * @param absences what is said where there is nothing
   */
  public Resolver(
      Policy policy,
      Facts facts,
      BlobStore blobs,
      Downloads downloads,
      OutsideModules outside,
      Absences absences) {
    this.policy = policy;
    this.facts = facts;
    this.blobs = blobs;
    this.goMods = new GoMods(blobs);
    this.downloads = downloads;
    this.outside = outside;
    this.absences = absences;
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
    return new OwnerView(actor, name, owner, facts, absences);
  }

  /**
   * The modules of all owners, each read by those who may read its owner, and those from outside.
   *
   * @param ask how the latter are asked for
   */
  public View site(Actor actor, Ask ask) {
    return new SiteView(actor, ask, policy, facts, outside, absences);
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
