package org.godepot.registry.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.OwnerKind;
import org.godepot.access.OwnerProfile;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.Claim;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;

/** The owners that actors change the modules of. Thread-safe. */
public final class Ownership {
  /** Nobody chooses from a longer list. */
  private static final Page.Request MOST_SHOWN = new Page.Request(1, 1000);

  private final Policy policy;
  private final Facts facts;
  private final Database database;
  private final Visibility visibility;

  /**
   * @param visibility of owners made by their users' first upload
   */
  public Ownership(Policy policy, Facts facts, Database database, Visibility visibility) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
    this.visibility = visibility;
  }

  /**
   * The owner, if the actor may change its modules.
   *
   * @return empty for a user's own owner before the first upload
   */
  Optional<Owner> writable(Actor actor, OwnerName name) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.WRITE, actor, name, owner);
    return owner.map(OwnerAccess::owner);
  }

  /**
   * Passes while changes are taken.
   *
   * @throws RegistryException READ_ONLY
   */
  void requireOpen() {
    policy.requireOpen();
  }

  /**
   * The owners whose modules an actor may change, the actor's own first, then by name; a thousand
   * at most. Site administrators may change those of all owners.
   *
   * @throws RegistryException UNAUTHENTICATED
   */
  List<OwnerName> writable(Actor actor) {
    Policy.requireSignedIn(actor);
    Stream<OwnerName> own =
        actor.name().flatMap(OwnerName::parse).filter(name -> mayWrite(actor, name)).stream();
    Stream<OwnerName> others =
        database
            .read(
                tx ->
                    actor.siteAdmin()
                        ? tx.owners().readable(actor, "", MOST_SHOWN)
                        : tx.owners().own(actor, MOST_SHOWN))
            .items()
            .stream()
            .map(access -> access.owner().name())
            .filter(name -> mayWrite(actor, name));
    return Stream.concat(own, others).distinct().toList();
  }

  /** Whether an actor may change the modules of an owner, present or absent. */
  boolean mayWrite(Actor actor, OwnerName name) {
    return policy
        .right(actor, name, facts.owner(name))
        .filter(right -> right.includes(Right.WRITE))
        .isPresent();
  }

  /**
   * Passes paths that no other owner claims.
   *
   * @throws RegistryException FORBIDDEN, naming the other owner to those who may read it
   */
  void requireUnclaimed(Actor actor, OwnerName name, ModulePath path) {
    Optional<Claim> claim =
        facts.claims().above(path.text()).filter(found -> !found.owner().name().equals(name));
    if (claim.isPresent()) {
      throw new RegistryException(
          Reason.FORBIDDEN, "prefix-owned-elsewhere: " + told(actor, claim.get()));
    }
  }

  private String told(Actor actor, Claim claim) {
    OwnerName holder = claim.owner().name();
    return mayRead(actor, holder)
        ? Shown.of(claim.prefix().text()) + " is a prefix of owner " + holder + "; publish there"
        : "the path lies below a prefix of another owner; ask a site administrator";
  }

  private boolean mayRead(Actor actor, OwnerName name) {
    return policy.right(actor, name, facts.owner(name)).isPresent();
  }

  /**
   * The owner that publishes at a path of the site view, if the actor may change its modules.
   *
   * @param path any text
   * @throws RegistryException UNAUTHENTICATED; FORBIDDEN, alike for a path that nobody claims and
   *     for one of an owner that the actor may not know
   */
  OwnerName holder(Actor actor, String path) {
    Policy.requireSignedIn(actor);
    OwnerName holder =
        facts
            .claims()
            .above(path)
            .map(claim -> claim.owner().name())
            .filter(name -> mayRead(actor, name))
            .orElseThrow(
                () ->
                    new RegistryException(
                        Reason.FORBIDDEN,
                        "no-owner-for-path: no owner that you may read holds a prefix of this"
                            + " path"));
    writable(actor, holder);
    return holder;
  }

  /** The release of a version, if it is live. */
  Optional<Release> live(Owner owner, ModuleVersion id) {
    return facts.release(owner, id).map(HostedRelease::release);
  }

  /** A user's own owner, made now unless another upload just did. */
  Owner make(Actor actor, OwnerName name, Instant now) {
    OwnerProfile profile = new OwnerProfile(OwnerKind.USER, visibility, "", now);
    return database
        .write(
            tx -> {
              Optional<Owner> made = tx.owners().create(name, profile);
              made.ifPresent(owner -> tx.audit().done(actor, now, created(owner)));
              return made.or(() -> tx.owners().find(name).map(OwnerAccess::owner));
            })
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.FORBIDDEN,
                    "an owner of that name exists in other case than " + name + "; use its case"));
  }

  private AuditEvent.What created(Owner owner) {
    return new AuditEvent.What(
        Action.CREATE_OWNER, owner.name().text(), "", "user " + visibility.word());
  }
}
