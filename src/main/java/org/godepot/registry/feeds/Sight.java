package org.godepot.registry.feeds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.ClaimSet;
import org.godepot.registry.facts.Facts;

/** What one actor sees of the site view, during one request. */
final class Sight {
  private final Actor actor;
  private final Policy policy;
  private final Facts facts;
  private final OutsideRule outside;
  private final ClaimSet claims;
  private final Map<Owner, Boolean> readable = new HashMap<>();

  Sight(Actor actor, Policy policy, Facts facts, OutsideRule outside) {
    this.actor = actor;
    this.policy = policy;
    this.facts = facts;
    this.outside = outside;
    this.claims = facts.claims();
  }

  /**
   * Whether the site view takes a path from an owner, or from outside, and the actor may read it.
   *
   * @param owner empty for what came from outside
   * @param first whether the owner published the module first
   */
  boolean shows(ModulePath path, Optional<Owner> owner, boolean first) {
    Optional<Owner> holder = claims.above(path.text()).map(Claim::owner);
    if (owner.isEmpty()) {
      boolean source = outside.covers().test(path) || facts.firstPublisher(path).isEmpty();
      return holder.isEmpty() && source && outside.isOpenTo(actor);
    }
    boolean source =
        holder.isPresent() ? holder.equals(owner) : first && !outside.covers().test(path);
    return source && readable.computeIfAbsent(owner.get(), this::mayRead);
  }

  private boolean mayRead(Owner owner) {
    return policy.right(actor, owner.name(), facts.owner(owner.name())).isPresent();
  }
}
