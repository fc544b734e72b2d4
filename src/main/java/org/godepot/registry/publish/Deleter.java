package org.godepot.registry.publish;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.resolve.Absences;
import org.godepot.store.db.Database;
import org.godepot.store.db.Transaction;

/**
 * Deletes releases for actors: from one moment on they are in no list and no answer, and may be
 * published again. The bytes stay until nothing needs them. Thread-safe.
 */
public final class Deleter {
  private final Ownership ownership;
  private final Database database;
  private final Absences absences;
  private final InstantSource clock;

  /**
   * @param absences what is said where there is nothing
   */
  public Deleter(Ownership ownership, Database database, Absences absences, InstantSource clock) {
    this.ownership = ownership;
    this.database = database;
    this.absences = absences;
    this.clock = clock;
  }

  /**
   * Deletes one version.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, NOT_FOUND, UNAVAILABLE
   */
  public void delete(Actor actor, OwnerName name, ModuleVersion id) {
    Owner owner = owner(actor, name, id.path());
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    boolean deleted =
        database.write(
            tx ->
                tx.releases().lockModule(owner, id.path())
                    && tx.releases()
                        .delete(owner, id, actor.name().orElseThrow(), now)
                        .map(gone -> tell(tx, actor, now, owner, Action.DELETE_VERSION, gone))
                        .isPresent());
    if (!deleted) {
      throw absences.version(actor, name, id);
    }
  }

  /**
   * Deletes all versions of a module.
   *
   * @return how many there were
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, NOT_FOUND, UNAVAILABLE
   */
  public int deleteAll(Actor actor, OwnerName name, ModulePath path) {
    Owner owner = owner(actor, name, path);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    int deleted =
        database.write(
            tx -> {
              if (!tx.releases().lockModule(owner, path)) {
                return 0;
              }
              List<Release> gone =
                  tx.releases().deleteAll(owner, path, actor.name().orElseThrow(), now);
              gone.forEach(one -> tell(tx, actor, now, owner, Action.DELETE_PACKAGE, one));
              return gone.size();
            });
    if (deleted == 0) {
      throw absences.module(actor, name, path);
    }
    return deleted;
  }

  /**
   * Answers for a path that nothing can have: the right to write decides whether the caller learns
   * even that.
   */
  public RegistryException refuse(Actor actor, OwnerName name, String why) {
    ownership.writable(actor, name);
    return new RegistryException(Reason.NOT_FOUND, why);
  }

  /** Whether an actor may delete what an owner has. */
  public boolean mayDelete(Actor actor, OwnerName name) {
    return ownership.mayWrite(actor, name);
  }

  /**
   * Passes who may delete what an owner has.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public void requireRight(Actor actor, OwnerName name) {
    ownership.writable(actor, name);
  }

  /**
   * Passes who may delete what an owner has, while changes are taken.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY
   */
  public void admit(Actor actor, OwnerName name) {
    ownership.writable(actor, name);
    ownership.requireOpen();
  }

  private Owner owner(Actor actor, OwnerName name, ModulePath path) {
    Optional<Owner> owner = ownership.writable(actor, name);
    ownership.requireOpen();
    return owner.orElseThrow(() -> absences.module(actor, name, path));
  }

  private static Release tell(
      Transaction tx, Actor actor, Instant now, Owner owner, Action action, Release gone) {
    tx.audit()
        .done(
            actor,
            now,
            new AuditEvent.What(
                action,
                owner.name().text(),
                gone.id().toString(),
                gone.sums().zip().text() + " sha256:" + gone.zip().digest()));
    return gone;
  }
}
