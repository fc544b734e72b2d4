package org.godepot.access;

import java.util.Optional;
import org.godepot.catalog.OwnerName;

/**
 * Who asks, as the container's realm says.
 *
 * @param name principal name, empty for anonymous callers
 * @param siteAdmin whether the realm gives the role {@code godepot-admin}
 */
public record Actor(Optional<String> name, boolean siteAdmin) {
  private static final Actor ANONYMOUS = new Actor(Optional.empty(), false);

  public Actor {
    if (name.isEmpty() && siteAdmin) {
      throw new IllegalArgumentException("an anonymous caller has no roles");
    }
  }

  public static Actor anonymous() {
    return ANONYMOUS;
  }

  public boolean isAnonymous() {
    return name.isEmpty();
  }

  /**
   * Whether the owner of that name is this user's own. Principals that differ only in ASCII case
   * are one user (directories compare names so); a principal that cannot be an owner name has none.
   */
  public boolean owns(OwnerName owner) {
    return name.flatMap(OwnerName::parse).filter(own -> own.key().equals(owner.key())).isPresent();
  }
}
