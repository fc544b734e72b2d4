package org.godepot.access;

import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;

/**
 * Decides what an actor may do with an owner (http.md 2.2), and whether anything may be changed
 * now. Thread-safe.
 *
 * <p>An owner that is closed to a caller and one that does not exist look alike: UNAUTHENTICATED to
 * anonymous callers, FORBIDDEN to users.
 */
public final class Policy {
  private final boolean ownOwners;
  private final ChangeGate gate;

  /**
   * @param ownOwners whether the owner of a user's own name counts as existing before it does
   */
  public Policy(boolean ownOwners, ChangeGate gate) {
    this.ownOwners = ownOwners;
    this.gate = gate;
  }

  /** The same where changes are always taken. */
  public Policy(boolean ownOwners) {
    this(ownOwners, ChangeGate.OPEN);
  }

  /**
   * Passes while changes are taken; asked once the actor's right is certain and before the rest of
   * the request is read (http.md 4.3).
   *
   * @throws RegistryException READ_ONLY
   */
  public void requireOpen() {
    gate.requireOpen();
  }

  /**
   * Passes or refuses.
   *
   * @param name the owner as asked for
   * @param owner the owner with exactly that name, if there is one
   * @throws RegistryException as {@link #refusal} makes it
   */
  public void require(Right right, Actor actor, OwnerName name, Optional<OwnerAccess> owner) {
    if (right(actor, name, owner).filter(has -> has.includes(right)).isEmpty()) {
      throw refusal(right, actor, name.text());
    }
  }

  /** The most the actor may do with an owner, present or absent; empty for nothing at all. */
  public Optional<Right> right(Actor actor, OwnerName name, Optional<OwnerAccess> owner) {
    if (owner.isPresent()) {
      return right(actor, owner.get());
    }
    boolean own = ownOwners && name.isFree() && actor.isNamed(name);
    return own ? capped(actor, name, Right.ADMIN) : Optional.empty();
  }

  /** The most the actor may do with an owner that exists; empty for nothing at all. */
  public Optional<Right> right(Actor actor, OwnerAccess owner) {
    if (actor.siteAdmin()) {
      return Optional.of(Right.ADMIN);
    }
    OwnerName name = owner.owner().name();
    Visibility visibility = owner.profile().visibility();
    Optional<Right> given = given(actor, owner).flatMap(right -> capped(actor, name, right));
    boolean counts = !actor.isAnonymous() && tokenCounts(actor, name);
    boolean open = visibility == Visibility.PUBLIC || (visibility == Visibility.INTERNAL && counts);
    return given.or(() -> open ? Optional.of(Right.READ) : Optional.empty());
  }

  /** The highest right by name, grant and role. */
  private static Optional<Right> given(Actor actor, OwnerAccess owner) {
    if (owner.profile().kind() == OwnerKind.USER && actor.isNamed(owner.owner().name())) {
      return Optional.of(Right.ADMIN);
    }
    return owner.grants().stream()
        .filter(grant -> holds(actor, grant.grantee()))
        .map(Grant::level)
        .max(Right::compareTo);
  }

  private static boolean holds(Actor actor, Grantee grantee) {
    return switch (grantee.kind()) {
      case USER -> !actor.isAnonymous() && grantee.key().equals(actor.key());
      case ROLE -> actor.roles().contains(grantee.name());
    };
  }

  /** A right as far as the actor's token lets it count. */
  private static Optional<Right> capped(Actor actor, OwnerName owner, Right right) {
    if (!tokenCounts(actor, owner)) {
      return Optional.empty();
    }
    return Optional.of(actor.token().map(token -> right.atMost(token.scope())).orElse(right));
  }

  private static boolean tokenCounts(Actor actor, OwnerName owner) {
    return actor
        .token()
        .flatMap(TokenUse::owners)
        .map(owners -> owners.contains(owner.key()))
        .orElse(true);
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
        Reason.FORBIDDEN,
        "you have no " + right.word() + " right to owner " + owner + "; ask its administrators");
  }

  /**
   * Passes site administrators.
   *
   * @param what they may do alone, such as {@code create owners}
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public static void requireSiteAdmin(Actor actor, String what) {
    requireSignedIn(actor);
    if (!actor.siteAdmin()) {
      throw new RegistryException(
          Reason.FORBIDDEN, "only site administrators, signed in by password, may " + what);
    }
  }

  /**
   * Passes users.
   *
   * @throws RegistryException UNAUTHENTICATED
   */
  public static void requireSignedIn(Actor actor) {
    if (actor.isAnonymous()) {
      throw new RegistryException(Reason.UNAUTHENTICATED, "sign in first");
    }
  }
}
