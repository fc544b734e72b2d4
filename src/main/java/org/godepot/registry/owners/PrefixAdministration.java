package org.godepot.registry.owners;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Incoming;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;
import org.godepot.store.db.Transaction;

/**
 * Shows, gives, moves and withdraws the prefixes of module paths that owners hold. Claims of
 * different owners may lie within each other. Thread-safe.
 */
public final class PrefixAdministration {
  /** What only site administrators do, as refusals name it. */
  public static final String CLAIM = "give and withdraw prefixes";

  private final Policy policy;
  private final Facts facts;
  private final Database database;
  private final InstantSource clock;

  public PrefixAdministration(Policy policy, Facts facts, Database database, InstantSource clock) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The claims of an owner, by prefix, for those who may read it.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND
   */
  public Page<Claim> list(Actor actor, OwnerName name, Page.Request page) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.READ, actor, name, owner);
    Owner found = owner.orElseThrow(() -> OwnerAdministration.absent(name)).owner();
    return database.read(tx -> tx.claims().of(found, page));
  }

  /**
   * The prefixes of all owners that an actor may read, in order, without those below another one.
   */
  public List<ModulePrefix> readable(Actor actor) {
    return outermost(claim -> mayRead(actor, claim.owner().name()));
  }

  /** Likewise those of one owner; none if the actor may not read it. */
  public List<ModulePrefix> readable(Actor actor, OwnerName name) {
    return mayRead(actor, name) ? outermost(claim -> claim.owner().name().equals(name)) : List.of();
  }

  private List<ModulePrefix> outermost(Predicate<Claim> known) {
    return facts.claims().outermost(known).stream()
        .map(Claim::prefix)
        .sorted(Comparator.comparing(ModulePrefix::text))
        .toList();
  }

  private boolean mayRead(Actor actor, OwnerName name) {
    return policy.right(actor, name, facts.owner(name)).isPresent();
  }

  /**
   * A claim that an owner has now.
   *
   * @param fresh whether nobody had it before
   */
  public record Given(Claim claim, boolean fresh) {}

  /**
   * Gives a prefix to an owner.
   *
   * @param move whether it may be taken from another owner, in the same moment
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, READ_ONLY, INVALID; EXISTS
   *     while another owner has it
   */
  public Given claim(Actor actor, OwnerName name, Incoming<ModulePrefix> incoming, boolean move)
      throws IOException {
    Policy.requireSiteAdmin(actor, CLAIM);
    Owner owner = facts.owner(name).orElseThrow(() -> OwnerAdministration.absent(name)).owner();
    policy.requireOpen();
    ModulePrefix prefix = incoming.read();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Claim claim = new Claim(prefix, owner, actor.name().orElseThrow(), now);
    return database.write(tx -> claim(tx, actor, claim, move));
  }

  private static Given claim(Transaction tx, Actor actor, Claim claim, boolean move) {
    if (!tx.owners().lock(claim.owner())) {
      throw OwnerAdministration.absent(claim.owner().name());
    }
    Optional<Claim> old = tx.claims().find(claim.prefix());
    Optional<Owner> holder = old.map(Claim::owner);
    if (holder.equals(Optional.of(claim.owner()))) {
      return new Given(old.orElseThrow(), false);
    }
    if (holder.isPresent() && !move) {
      throw new RegistryException(
          Reason.EXISTS,
          "owner " + holder.get().name() + " holds that prefix; move=true takes it from there");
    }
    tx.claims().set(claim);
    Action action = holder.isPresent() ? Action.MOVE_PREFIX : Action.CLAIM_PREFIX;
    String detail = holder.map(from -> "from " + from.name()).orElse("");
    tell(tx, actor, claim.at(), action, claim, detail);
    return new Given(claim, holder.isEmpty());
  }

  /**
   * Takes a prefix from its owner.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, INVALID; NOT_FOUND also when
   *     the owner does not hold it
   */
  public void withdraw(Actor actor, OwnerName name, Incoming<ModulePrefix> incoming)
      throws IOException {
    Policy.requireSiteAdmin(actor, CLAIM);
    Owner owner = facts.owner(name).orElseThrow(() -> OwnerAdministration.absent(name)).owner();
    policy.requireOpen();
    ModulePrefix prefix = incoming.read();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    database.write(
        tx -> {
          Claim claim =
              tx.claims()
                  .find(prefix)
                  .filter(found -> found.owner().equals(owner))
                  .orElseThrow(
                      () ->
                          new RegistryException(
                              Reason.NOT_FOUND, name + " does not hold that prefix"));
          withdraw(tx, actor, now, claim);
          return Boolean.TRUE;
        });
  }

  /** Takes a prefix away, and tells the audit trail. */
  static void withdraw(Transaction tx, Actor actor, Instant now, Claim claim) {
    tx.claims().remove(claim.prefix());
    tell(tx, actor, now, Action.WITHDRAW_PREFIX, claim, "");
  }

  private static void tell(
      Transaction tx, Actor actor, Instant now, Action action, Claim claim, String detail) {
    tx.audit()
        .done(
            actor,
            now,
            new AuditEvent.What(
                action, claim.owner().name().text(), claim.prefix().text(), detail));
  }
}
