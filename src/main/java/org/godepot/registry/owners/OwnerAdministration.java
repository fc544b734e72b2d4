package org.godepot.registry.owners;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.OwnerKind;
import org.godepot.access.OwnerProfile;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Incoming;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;
import org.godepot.store.db.Transaction;

/** Makes, shows, changes and removes owners. Thread-safe. */
public final class OwnerAdministration {
  /** What only site administrators do, as refusals name it. */
  public static final String DELETE = "delete owners";

  /** The same; users make only the one of their own name. */
  public static final String CREATE = "create owners";

  /** Of a cascade, read at one time. */
  private static final int MODULES_AT_ONCE = 100;

  /** Administrators give them one by one. */
  private static final Page.Request MAX_CLAIMS = new Page.Request(1, 1_000_000);

  /** Nobody reads a longer answer to "who am I". */
  private static final Page.Request MAX_OWN = new Page.Request(1, 1000);

  private final Policy policy;
  private final Facts facts;
  private final Database database;
  private final InstantSource clock;
  private final Visibility visibility;

  /**
   * @param visibility of new owners where nothing is said
   */
  public OwnerAdministration(
      Policy policy, Facts facts, Database database, InstantSource clock, Visibility visibility) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
    this.visibility = visibility;
  }

  /** An owner and what the actor may do there. */
  public record Seen(OwnerAccess owner, Right right) {}

  /**
   * The owners that an actor may read, by name.
   *
   * @param part of the name, whatever the case
   */
  public Page<Seen> list(Actor actor, String part, Page.Request page) {
    Page<OwnerAccess> readable = database.read(tx -> tx.owners().readable(actor, part, page));
    return new Page<>(seen(actor, readable), readable.total());
  }

  /** The owners where the actor has a right by name, grant or role; the first thousand. */
  public List<Seen> own(Actor actor) {
    Policy.requireSignedIn(actor);
    return seen(actor, database.read(tx -> tx.owners().own(actor, MAX_OWN)));
  }

  private List<Seen> seen(Actor actor, Page<OwnerAccess> page) {
    return page.items().stream()
        .flatMap(owner -> policy.right(actor, owner).map(right -> new Seen(owner, right)).stream())
        .toList();
  }

  /** The most an actor may do with an owner; empty where it is absent or closed, alike for both. */
  public Optional<Right> right(Actor actor, OwnerName name) {
    return policy.right(actor, name, facts.owner(name));
  }

  /**
   * One owner.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND
   */
  public Seen get(Actor actor, OwnerName name) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.READ, actor, name, owner);
    OwnerAccess found = owner.orElseThrow(() -> absent(name));
    return new Seen(found, policy.right(actor, found).orElseThrow());
  }

  /**
   * One owner, for those who administer it.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND
   */
  public Seen administered(Actor actor, OwnerName name) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.ADMIN, actor, name, owner);
    return new Seen(owner.orElseThrow(() -> absent(name)), Right.ADMIN);
  }

  /**
   * Makes an owner, or changes one. Site administrators make any, users their own.
   *
   * @return whether it was made
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, EXISTS for a name that differs
   *     from another owner's in case only, INVALID for a name that is a word of our addresses
   */
  public boolean put(Actor actor, OwnerName name, Incoming<ProfileChange> change)
      throws IOException {
    Optional<OwnerAccess> owner = facts.owner(name);
    if (owner.isPresent() || !actor.siteAdmin()) {
      policy.require(Right.ADMIN, actor, name, owner);
    }
    policy.requireOpen();
    if (owner.isPresent()) {
      change(actor, owner.get(), change.read());
      return false;
    }
    create(actor, name, change.read());
    return true;
  }

  /**
   * Makes an owner that is not there, as {@link #put} does.
   *
   * @throws RegistryException as {@link #put}; EXISTS also for exactly that name
   */
  public void create(Actor actor, OwnerName name, Incoming<ProfileChange> change)
      throws IOException {
    Optional<OwnerAccess> owner = facts.owner(name);
    if (!actor.siteAdmin()) {
      policy.require(Right.ADMIN, actor, name, owner);
    }
    policy.requireOpen();
    create(actor, name, change.read());
  }

  private void create(Actor actor, OwnerName name, ProfileChange change) {
    if (!name.isFree()) {
      throw new RegistryException(
          Reason.INVALID, name + " is a word of godepot's own addresses; take another name");
    }
    OwnerKind own = actor.isNamed(name) ? OwnerKind.USER : OwnerKind.ORGANISATION;
    if (!actor.siteAdmin() && change.kind().filter(kind -> kind != own).isPresent()) {
      throw onlySiteAdmin();
    }
    Instant now = now();
    OwnerProfile profile = change.fresh(own, visibility, now);
    Optional<Owner> made =
        database.write(
            tx -> {
              Optional<Owner> created = tx.owners().create(name, profile);
              created.ifPresent(owner -> tell(tx, actor, Action.CREATE_OWNER, name, profile));
              return created;
            });
    if (made.isEmpty()) {
      throw new RegistryException(
          Reason.EXISTS, "an owner exists whose name is " + name + " or differs in case only");
    }
  }

  /**
   * Changes an owner that is there, as {@link #put} does.
   *
   * @throws RegistryException as {@link #put}; NOT_FOUND
   */
  public void change(Actor actor, OwnerName name, Incoming<ProfileChange> change)
      throws IOException {
    OwnerAccess owner = administered(actor, name).owner();
    policy.requireOpen();
    change(actor, owner, change.read());
  }

  private void change(Actor actor, OwnerAccess owner, ProfileChange change) {
    OwnerProfile profile = change.of(owner.profile());
    if (profile.kind() != owner.profile().kind() && !actor.siteAdmin()) {
      throw onlySiteAdmin();
    }
    if (profile.equals(owner.profile())) {
      return;
    }
    database.write(
        tx -> {
          requireStill(tx, owner.owner());
          tx.owners().update(owner.owner(), profile);
          tell(tx, actor, Action.CHANGE_OWNER, owner.owner().name(), profile);
          return Boolean.TRUE;
        });
  }

  /** Else a user's organisation could become the user's own by its name. */
  private static RegistryException onlySiteAdmin() {
    return new RegistryException(
        Reason.FORBIDDEN, "only site administrators choose the kind of an owner");
  }

  /**
   * Removes an owner.
   *
   * @param cascade also with all its modules, for ever; one after the other, so that a large owner
   *     keeps no transaction open for long. What broke off can be asked for again. Its claims go
   *     last: until then nobody else publishes under them.
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, READ_ONLY, EXISTS while there
   *     are versions or claims
   */
  public void delete(Actor actor, OwnerName name, boolean cascade) {
    Policy.requireSiteAdmin(actor, DELETE);
    Owner owner = facts.owner(name).orElseThrow(() -> absent(name)).owner();
    policy.requireOpen();
    if (!cascade && database.read(tx -> tx.holdings().hasReleases(owner))) {
      throw holdsVersions(name);
    }
    if (!cascade) {
      requireNoClaims(database.read(tx -> tx.claims().of(owner, MAX_CLAIMS)), name);
    }
    forgetModules(actor, owner, cascade);
    database.write(
        tx -> {
          requireStill(tx, owner);
          withdrawClaims(tx, actor, owner, cascade);
          if (!tx.holdings().someModules(owner, 1).isEmpty()) {
            throw new RegistryException(
                Reason.EXISTS, "somebody published into " + name + " meanwhile; try again");
          }
          tx.owners().remove(owner);
          String detail = cascade ? "cascade" : "empty";
          tx.audit()
              .done(
                  actor, now(), new AuditEvent.What(Action.DELETE_OWNER, name.text(), "", detail));
          return Boolean.TRUE;
        });
  }

  private static void requireNoClaims(Page<Claim> claims, OwnerName name) {
    if (claims.total() > 0) {
      throw new RegistryException(
          Reason.EXISTS,
          name + " holds prefixes; withdraw or move them first, or drop them by cascade=true");
    }
  }

  private void withdrawClaims(Transaction tx, Actor actor, Owner owner, boolean cascade) {
    Page<Claim> claims = tx.claims().of(owner, MAX_CLAIMS);
    if (!cascade) {
      requireNoClaims(claims, owner.name());
    }
    Instant now = now();
    claims.items().forEach(claim -> PrefixAdministration.withdraw(tx, actor, now, claim));
  }

  private static RegistryException holdsVersions(OwnerName name) {
    return new RegistryException(
        Reason.EXISTS, name + " holds versions; delete them first, or all by cascade=true");
  }

  private void forgetModules(Actor actor, Owner owner, boolean cascade) {
    List<ModulePath> paths = someModules(owner);
    while (!paths.isEmpty()) {
      for (ModulePath path : paths) {
        database.write(tx -> forgetModule(tx, actor, owner, path, cascade));
      }
      paths = someModules(owner);
    }
  }

  private List<ModulePath> someModules(Owner owner) {
    return database.read(tx -> tx.holdings().someModules(owner, MODULES_AT_ONCE));
  }

  private boolean forgetModule(
      Transaction tx, Actor actor, Owner owner, ModulePath path, boolean cascade) {
    if (tx.releases().lockModule(owner, path)) {
      List<Release> live = tx.releases().of(owner, path);
      if (!cascade && !live.isEmpty()) {
        throw holdsVersions(owner.name());
      }
      for (Release gone : live) {
        String sums = gone.sums().zip().text() + " sha256:" + gone.zip().digest();
        String subject = gone.id().toString();
        tx.audit()
            .done(
                actor,
                now(),
                new AuditEvent.What(Action.DELETE_PACKAGE, owner.name().text(), subject, sums));
      }
      tx.releases().forgetModule(owner, path);
    }
    return true;
  }

  private static void requireStill(Transaction tx, Owner owner) {
    if (!tx.owners().lock(owner)) {
      throw absent(owner.name());
    }
  }

  private void tell(
      Transaction tx, Actor actor, Action action, OwnerName name, OwnerProfile profile) {
    String detail = profile.kind().word() + " " + profile.visibility().word();
    tx.audit().done(actor, now(), new AuditEvent.What(action, name.text(), "", detail));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  static RegistryException absent(OwnerName name) {
    return new RegistryException(Reason.NOT_FOUND, "no such owner: " + name);
  }
}
