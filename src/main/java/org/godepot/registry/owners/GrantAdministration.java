package org.godepot.registry.owners;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.Incoming;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;

/** Shows, gives and takes rights to owners, for the owners' administrators. Thread-safe. */
public final class GrantAdministration {
  /** They are looked through at every request; beyond this a role serves better. */
  private static final int MAX_GRANTS = 1000;

  private final Policy policy;
  private final Facts facts;
  private final Database database;
  private final InstantSource clock;

  public GrantAdministration(Policy policy, Facts facts, Database database, InstantSource clock) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The grants of an owner, users before roles.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND
   */
  public Page<Grant> list(Actor actor, OwnerName name, Page.Request page) {
    List<Grant> all = administered(actor, name).grants();
    int from = Math.min(page.offset(), all.size());
    int to = Math.min(from + page.limit(), all.size());
    return new Page<>(all.subList(from, to), all.size());
  }

  /**
   * A right that was given.
   *
   * @param fresh whether the grantee had none before
   */
  public record Given(Grant grant, boolean fresh) {}

  /**
   * Gives a right in place of the one that the grantee had.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, READ_ONLY, EXISTS beyond the
   *     most grants
   */
  public Given set(Actor actor, OwnerName name, Incoming<Grant> incoming) throws IOException {
    OwnerAccess access = administered(actor, name);
    policy.requireOpen();
    Grant grant = incoming.read();
    if (access.grants().size() >= MAX_GRANTS && find(access, grant.grantee()).isEmpty()) {
      throw new RegistryException(
          Reason.EXISTS, name + " has " + MAX_GRANTS + " grants already; use a role");
    }
    Owner owner = access.owner();
    return database.write(
        tx -> {
          if (!tx.owners().lock(owner)) {
            throw OwnerAdministration.absent(name);
          }
          boolean fresh = tx.grants().set(owner, grant);
          tx.audit()
              .done(actor, now(), what(Action.SET_GRANT, name, grant.grantee(), grant.level()));
          return new Given(grant, fresh);
        });
  }

  /**
   * Takes a right.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, NOT_FOUND also when there is
   *     none
   */
  public void remove(Actor actor, OwnerName name, Incoming<Grantee> incoming) throws IOException {
    OwnerAccess access = administered(actor, name);
    policy.requireOpen();
    Grantee grantee = incoming.read();
    Right had =
        find(access, grantee)
            .map(Grant::level)
            .orElseThrow(
                () ->
                    new RegistryException(
                        Reason.NOT_FOUND, name + " has no grant to that " + word(grantee)));
    database.write(
        tx -> {
          if (tx.grants().remove(access.owner(), grantee)) {
            tx.audit().done(actor, now(), what(Action.REMOVE_GRANT, name, grantee, had));
          }
          return Boolean.TRUE;
        });
  }

  private static Optional<Grant> find(OwnerAccess access, Grantee grantee) {
    return access.grants().stream()
        .filter(
            grant ->
                grant.grantee().kind() == grantee.kind()
                    && grant.grantee().key().equals(grantee.key()))
        .findFirst();
  }

  private OwnerAccess administered(Actor actor, OwnerName name) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.ADMIN, actor, name, owner);
    return owner.orElseThrow(() -> OwnerAdministration.absent(name));
  }

  private static AuditEvent.What what(
      Action action, OwnerName owner, Grantee grantee, Right level) {
    return new AuditEvent.What(
        action, owner.text(), word(grantee) + " " + grantee.name(), level.word());
  }

  private static String word(Grantee grantee) {
    return grantee.kind().word();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
