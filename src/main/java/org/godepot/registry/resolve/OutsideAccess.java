package org.godepot.registry.resolve;

import org.godepot.access.Actor;
import org.godepot.access.Policy;

/**
 * Who may have what comes from outside.
 *
 * @param anonymous whether callers need not sign in
 */
public record OutsideAccess(boolean anonymous) {
  /**
   * Passes or refuses.
   *
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED
   */
  void require(Actor actor) {
    if (!anonymous) {
      Policy.requireSignedIn(actor);
    }
  }
}
