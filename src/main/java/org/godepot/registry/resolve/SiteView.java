package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.mirror.Ask;

/**
 * The modules of all owners, for one request of anybody.
 *
 * <p>Where a path's source may not be read, anonymous callers get the same UNAUTHENTICATED whether
 * there is a module or not. Users get FORBIDDEN for a module, but NOT_FOUND for what is none: go
 * asks for every prefix of a package path, and fails when the longest ones are refused otherwise
 * (protocol P-23).
 */
final class SiteView implements View {
  private final Actor actor;
  private final Policy policy;
  private final Facts facts;
  private final OutsideModules outside;
  private final Sources sources;
  private final Absences absences;
  private final Ask ask;

  SiteView(
      Actor actor, Ask ask, Policy policy, Facts facts, OutsideModules outside, Absences absences) {
    this.actor = actor;
    this.ask = ask;
    this.policy = policy;
    this.facts = facts;
    this.outside = outside;
    this.absences = absences;
    this.sources = new Sources(facts, outside::covers);
  }

  @Override
  public Optional<FoundModule> find(ModulePath path) {
    if (!(sources.of(path) instanceof Source.Held held)) {
      return outside.module(actor, path, ask);
    }
    Optional<OwnerAccess> owner = facts.owner(held.owner().name());
    if (mayRead(held.owner(), owner)) {
      return owner.flatMap(found -> HostedModule.find(found, path, facts));
    }
    requireAbsence(held.owner(), path);
    return Optional.empty();
  }

  @Override
  public RegistryException nothing(String path, String why) {
    boolean closed =
        sources.above(path) instanceof Source.Held held
            && !mayRead(held.owner(), facts.owner(held.owner().name()));
    return closed && actor.isAnonymous() ? signIn() : absent(why);
  }

  private static RegistryException absent(String why) {
    return new RegistryException(Reason.NOT_FOUND, why);
  }

  @Override
  public String near(String path) {
    return absences.near(actor, path);
  }

  private boolean mayRead(Owner owner, Optional<OwnerAccess> access) {
    return policy.right(actor, owner.name(), access).isPresent();
  }

  /** Passes users where there is no module, though they could not read one. */
  private void requireAbsence(Owner owner, ModulePath path) {
    if (actor.isAnonymous()) {
      throw signIn();
    }
    if (facts.module(owner, path).isPresent()) {
      throw new RegistryException(
          Reason.FORBIDDEN,
          "you have no read right to module " + Shown.of(path.text()) + "; ask its owner");
    }
  }

  /** The same for every path: it must not tell what is there. */
  private static RegistryException signIn() {
    return new RegistryException(Reason.UNAUTHENTICATED, "sign in to read below this path");
  }

  @Override
  public RegistryException missing(ModulePath path) {
    String near = near(path.text());
    return absent(
        "no module "
            + Shown.of(path.text())
            + " here"
            + (near.isEmpty() ? "; check its spelling, capitals count" : near));
  }
}
