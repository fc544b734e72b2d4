package org.godepot.web.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.Caller;

/** What pages for users have in common. */
public final class SignIn {
  private SignIn() {}

  /** The user, or UNAUTHENTICATED: a browser then shows its dialog. */
  public static Actor require(ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    if (actor.isAnonymous()) {
      throw new RegistryException(Reason.UNAUTHENTICATED, "this page is for users who signed in");
    }
    return actor;
  }

  /**
   * Where to go afterwards: a path of this site and never of another one, else the start page.
   *
   * @param to as it stands in the address
   */
  static String target(Optional<String> to) {
    return to.filter(SignIn::isOurs).orElse("/");
  }

  private static boolean isOurs(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
      return false;
    }
    try {
      URI uri = URI.create(path);
      return uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
