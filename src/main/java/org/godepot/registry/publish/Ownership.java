package org.godepot.registry.publish;

import java.time.Instant;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;

/** The owners that actors publish into. Thread-safe. */
public final class Ownership {
  private final Policy policy;
  private final Facts facts;
  private final Database database;

  public Ownership(Policy policy, Facts facts, Database database) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
  }

  /**
   * The owner, if the actor may publish there.
   *
   * @return empty for a user's own owner before the first upload
   */
  Optional<Owner> writable(Actor actor, OwnerName name) {
    Optional<Owner> owner = facts.owner(name);
    policy.require(Right.WRITE, actor, name, owner);
    return owner;
  }

  /** A user's own owner, made now unless another upload just did. */
  Owner make(OwnerName name, Instant now) {
    return database
        .write(
            tx -> {
              Optional<Owner> made = tx.owners().create(name, now);
              return made.isPresent() ? made : tx.owners().find(name);
            })
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.FORBIDDEN,
                    "an owner of that name exists in other case than " + name + "; use its case"));
  }
}
