package org.godepot.registry.browse;

import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;
import org.godepot.store.db.Holdings;

/** Shows users what they published. Thread-safe. */
public final class Publications {
  private final Policy policy;
  private final Facts facts;
  private final Database database;

  public Publications(Policy policy, Facts facts, Database database) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
  }

  /** A release and where it is. */
  public record Publication(OwnerName owner, HostedRelease hosted) {}

  /**
   * The live releases that an actor published, at owners it may read still; the newest first.
   *
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED
   */
  public Page<Publication> of(Actor actor, Page.Request page) {
    Policy.requireSignedIn(actor);
    Page<Holdings.Published> found = database.read(tx -> tx.holdings().publishedBy(actor, page));
    List<Publication> readable =
        found.items().stream()
            .filter(published -> mayRead(actor, published.owner()))
            .map(published -> new Publication(published.owner(), published.hosted()))
            .toList();
    return new Page<>(readable, found.total());
  }

  /** As far as a token's limits allow, which the database does not look at. */
  private boolean mayRead(Actor actor, OwnerName name) {
    Optional<OwnerAccess> owner = facts.owner(name);
    return policy.right(actor, name, owner).isPresent();
  }
}
