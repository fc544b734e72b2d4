package org.godepot.registry.browse;

import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.Claim;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.upstream.Mode;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.Upstreams;

/**
 * Tells where a module could come from. It looks at claims and rules and nowhere else, neither
 * outside nor at modules: so what is hidden gets the words of what is absent. Claimed prefixes are
 * no secret; whose they are is told to those who may read the owner. Rules are told to those who
 * may have what comes from outside, as the answers to go tell them. Thread-safe.
 */
public final class Prospects {
  private final Policy policy;
  private final Facts facts;
  private final Upstreams upstreams;
  private final boolean anonymous;

  /**
   * @param anonymous whether callers need not sign in for what comes from outside
   */
  public Prospects(Policy policy, Facts facts, Upstreams upstreams, boolean anonymous) {
    this.policy = policy;
    this.facts = facts;
    this.upstreams = upstreams;
    this.anonymous = anonymous;
  }

  /** Where the site view would look for a module or a package of that path. */
  public Prospect of(Actor actor, ModulePath path) {
    Optional<Claim> claim = facts.claims().above(path.text());
    if (claim.isPresent()) {
      Optional<OwnerName> owner =
          claim.map(found -> found.owner().name()).filter(name -> mayRead(actor, name));
      return new Prospect.Claimed(claim.get().prefix(), owner);
    }
    if (actor.isAnonymous() && !anonymous) {
      return new Prospect.SignIn();
    }
    Route route = upstreams.route(path);
    if (route instanceof Route.Refused refused) {
      return new Prospect.Refused(refused.reason());
    }
    if (route instanceof Route.Sources sources) {
      boolean asked = sources.mode() != Mode.OFFLINE;
      return new Prospect.Outside(sources.chain().toString(), asked, sources.summed());
    }
    return new Prospect.Here();
  }

  private boolean mayRead(Actor actor, OwnerName name) {
    return policy.right(actor, name, facts.owner(name)).isPresent();
  }
}
