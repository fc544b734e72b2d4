package org.godepot.web.entry;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.godepot.access.Actor;

/** The actor of a request, as {@link AuthenticationFilter} found it. */
public final class Caller {
  private Caller() {}

  public static Actor of(ContainerRequestContext request) {
    if (request.getProperty(AuthenticationFilter.ACTOR) instanceof Actor actor) {
      return actor;
    }
    throw new IllegalStateException("the authentication filter did not run");
  }
}
