package org.godepot.registry.mirror;

import java.util.Optional;
import org.godepot.registry.upstream.Mode;
import org.godepot.registry.upstream.Route;

/**
 * How something is asked for.
 *
 * @param keptOnly never asks outside
 * @param anew takes no list and no absence that is remembered
 */
public record Ask(boolean keptOnly, boolean anew) {
  /** As the go command asks. */
  public static final Ask USUAL = new Ask(false, false);

  /** The sources on a route that may be asked now; empty where only what is kept is answered. */
  public Optional<Route.Sources> sources(Route route) {
    return !keptOnly && route instanceof Route.Sources way && way.mode() != Mode.OFFLINE
        ? Optional.of(way)
        : Optional.empty();
  }
}
