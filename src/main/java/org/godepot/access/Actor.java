package org.godepot.access;

import java.util.Optional;
import java.util.Set;
import org.godepot.catalog.OwnerName;

/**
 * Who asks, as the container's realm or a token says.
 *
 * @param name principal name, empty for anonymous callers
 * @param roles those of the caller's realm roles that occur in grants
 * @param siteAdmin whether the realm gives the role {@code godepot-admin}; never by a token
 * @param token the token that was used, if it was not a password
 */
public record Actor(
    Optional<String> name,
    Set<String> roles,
    boolean siteAdmin,
    Optional<TokenUse> token,
    Peer peer) {
  public Actor {
    roles = Set.copyOf(roles);
    if (name.isEmpty() && (siteAdmin || !roles.isEmpty() || token.isPresent())) {
      throw new IllegalArgumentException("an anonymous caller has no rights of its own");
    }
    if (token.isPresent() && siteAdmin) {
      throw new IllegalArgumentException("site administration never works by token");
    }
  }

  public static Actor anonymous(Peer peer) {
    return new Actor(Optional.empty(), Set.of(), false, Optional.empty(), peer);
  }

  /** A user who signed in by password. */
  public static Actor user(String name, Set<String> roles, boolean siteAdmin, Peer peer) {
    return new Actor(Optional.of(name), roles, siteAdmin, Optional.empty(), peer);
  }

  /** A user who signed in by token. */
  public static Actor bearer(String name, Set<String> roles, TokenUse token, Peer peer) {
    return new Actor(Optional.of(name), roles, false, Optional.of(token), peer);
  }

  public boolean isAnonymous() {
    return name.isEmpty();
  }

  /** The user's name for comparisons; empty for anonymous callers. */
  public String key() {
    return name.map(Grantee::userKey).orElse("");
  }

  /**
   * Whether the owner of that name is this user's own. Principals that differ only in ASCII case
   * are one user (directories compare names so); a principal that cannot be an owner name has none.
   */
  public boolean isNamed(OwnerName owner) {
    return name.flatMap(OwnerName::parse).filter(own -> own.key().equals(owner.key())).isPresent();
  }
}
