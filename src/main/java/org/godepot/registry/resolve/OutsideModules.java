package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.mirror.Mirror;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.Upstreams;

/** What the site view has of paths that no owner holds. Thread-safe. */
public final class OutsideModules {
  private final Mirror mirror;
  private final Upstreams upstreams;
  private final OutsideAccess access;

  public OutsideModules(Mirror mirror, Upstreams upstreams, OutsideAccess access) {
    this.mirror = mirror;
    this.upstreams = upstreams;
    this.access = access;
  }

  /** Whether a rule decides on a path, so that nobody here can shadow it. */
  public boolean covers(ModulePath path) {
    return !(upstreams.route(path) instanceof Route.Hosted);
  }

  /** Whether a rule refuses a path, also what was kept of it before there was the rule. */
  public boolean refuses(ModulePath path) {
    return upstreams.route(path) instanceof Route.Refused;
  }

  /**
   * The module at a path. Where no rule covers it, there is what was brought in by import, or
   * nothing.
   *
   * @throws RegistryException UNAUTHENTICATED; FORBIDDEN where a rule refuses the path; NOT_FOUND
   *     where it refuses a path below a module that may be had
   */
  Optional<FoundModule> module(Actor actor, ModulePath path, Ask ask) {
    access.require(actor);
    Route route = upstreams.route(path);
    if (route instanceof Route.Refused refused) {
      throw refusal(path, refused, ask);
    }
    if (route instanceof Route.Hosted && !mirror.keeps(path)) {
      return Optional.empty();
    }
    return Optional.of(new OutsideModule(path, route, ask, mirror, access.anonymous()));
  }

  /**
   * The go command asks for every prefix of a package path and fails when the longest one is
   * refused, also if a shorter one is the module: so a refusal is told only where there is none
   * (protocol P-23).
   */
  private RegistryException refusal(ModulePath path, Route.Refused refused, Ask ask) {
    for (ModulePath above : path.above()) {
      if (upstreams.route(above) instanceof Route.Sources sources
          && isModule(above, sources, ask)) {
        return new RegistryException(
            Reason.NOT_FOUND, "refused by a rule of this server: " + refused.reason());
      }
    }
    return new RegistryException(
        Reason.FORBIDDEN, "refused by a rule of this server: " + refused.reason());
  }

  private boolean isModule(ModulePath path, Route.Sources route, Ask ask) {
    try {
      mirror.list(path, route, ask).content().close();
      return true;
    } catch (RegistryException notToBeHad) {
      return false;
    }
  }
}
