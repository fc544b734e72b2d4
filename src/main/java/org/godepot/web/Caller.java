package org.godepot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.godepot.access.Actor;

/** The actor of a request, as the authentication filter found it. */
public final class Caller {
  private static final String ATTRIBUTE = "org.godepot.actor";

  private Caller() {}

  /** Who asks; every request that reaches a resource has passed the filter. */
  public static Actor of(ContainerRequestContext request) {
    if (request.getProperty(ATTRIBUTE) instanceof Actor actor) {
      return actor;
    }
    throw new IllegalStateException("the authentication filter did not run");
  }

  /** Who asks, where that is known yet. */
  public static Optional<Actor> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  /** Notes who asks. */
  public static void note(HttpServletRequest request, Actor actor) {
    request.setAttribute(ATTRIBUTE, actor);
  }
}
