package org.godepot.access;

import java.util.Optional;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;

/**
 * Decides whether an actor may use an owner (http.md 2.2). Every owner is public until owners get a
 * visibility; users write to their own owner, site administrators to any that exists. Stateless.
 */
public final class Policy {
  /**
   * Passes or refuses.
   *
   * @param name the owner as asked for
   * @param owner the owner with exactly that name, if there is one
   * @throws RegistryException as {@link #refusal} makes it
   */
  public void require(Right right, Actor actor, OwnerName name, Optional<Owner> owner) {
    boolean open = owner.isPresent() && (right == Right.READ || actor.siteAdmin());
    if (!open && !actor.owns(name)) {
      throw refusal(right, actor, name.text());
    }
  }

  /**
   * The refusal for an owner that is absent or closed to the actor, alike for both: UNAUTHENTICATED
   * to anonymous callers, FORBIDDEN to users. Only site administrators, to whom nothing is closed,
   * get NOT_FOUND.
   *
   * @param name as asked for, also one that cannot exist
   */
  public static RegistryException refusal(Right right, Actor actor, String name) {
    String owner = Shown.of(name);
    if (actor.isAnonymous()) {
      return new RegistryException(Reason.UNAUTHENTICATED, "sign in to use owner " + owner);
    }
    if (actor.siteAdmin()) {
      return new RegistryException(Reason.NOT_FOUND, "no such owner: " + owner);
    }
    return new RegistryException(
        Reason.FORBIDDEN, "you have no " + word(right) + " right to owner " + owner);
  }

  private static String word(Right right) {
    return switch (right) {
      case READ -> "read";
      case WRITE -> "write";
    };
  }
}
