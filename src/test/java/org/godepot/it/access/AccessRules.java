package org.godepot.it.access;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.access.Right;
import org.godepot.house.Routes;
import org.godepot.web.entry.Who;

/** Whom http.md 2.2 refuses what, by the rule that each route declares. */
final class AccessRules {
  private final Map<String, Who> rules;

  private AccessRules(Map<String, Who> rules) {
    this.rules = rules;
  }

  /** The rules of all routes. */
  static AccessRules read() throws IOException {
    return new AccessRules(
        Routes.all().stream()
            .collect(Collectors.toMap(Routes.Route::name, route -> route.who().orElseThrow())));
  }

  private Who rule(Case one) {
    return Optional.ofNullable(rules.get(one.route()))
        .orElseThrow(() -> new IllegalArgumentException("no route " + one.route()));
  }

  /** Whether a module path and not an owner's name decides, so that owners may be told apart. */
  boolean isOfPath(Case one) {
    return rule(one) == Who.PATH_READERS || rule(one) == Who.PATH_WRITERS || isDiscovery(one);
  }

  /** Discovery tells claims, which are no secret. */
  private static boolean isDiscovery(Case one) {
    return one.target().endsWith("?go-get=1");
  }

  /** The status that http.md 2.2 wants; empty for the route's own. */
  Optional<Integer> refusal(Case one, Owner owner, Caller caller) {
    boolean probe =
        one.target().equals("/healthz")
            || one.target().equals("/readyz")
            || one.target().startsWith("/-/static/");
    if (caller.isWrong()) {
      return probe ? Optional.empty() : Optional.of(401);
    }
    // The address of uploads is no file of a view: its method is wrong for everybody.
    boolean open =
        one.isRead()
            && (one.target().endsWith("/go/upload")
                || isDiscovery(one)
                || one.target().equals("/no-page"));
    return open || allows(rule(one), one, owner, caller)
        ? Optional.empty()
        : Optional.of(refused(one, owner, caller));
  }

  private int refused(Case one, Owner owner, Caller caller) {
    if (caller == Caller.ANONYMOUS) {
      return 401;
    }
    boolean named = one.hasOwner() && !isOfPath(one);
    boolean told = caller == Caller.SITE_ADMIN && named && !owner.exists();
    return told ? 404 : 403;
  }

  private static boolean allows(Who who, Case one, Owner owner, Caller caller) {
    return switch (who) {
      case EVERYBODY -> true;
      case USERS -> caller != Caller.ANONYMOUS;
      case USERS_BY_PASSWORD -> caller != Caller.ANONYMOUS && !caller.isToken();
      case READERS -> has(Right.READ, owner, caller);
      case PATH_READERS ->
          !owner.exists()
              || has(Right.READ, owner, caller)
              || (caller != Caller.ANONYMOUS && !one.namesModule());
      case PATH_WRITERS -> has(Right.WRITE, owner, caller);
      case WRITERS -> has(Right.WRITE, owner, caller);
      case OWNER_ADMINS ->
          has(Right.ADMIN, owner, caller) || (one.makesOwners() && caller == Caller.SITE_ADMIN);
      case SITE_ADMINS -> caller == Caller.SITE_ADMIN;
    };
  }

  private static boolean has(Right right, Owner owner, Caller caller) {
    return caller.right(owner).filter(has -> has.includes(right)).isPresent();
  }
}
