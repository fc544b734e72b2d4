package org.godepot.web.entry;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * Takes OPTIONS for what it is here, a method no route knows: JAX-RS would answer it for every
 * route by itself, also to those who may not know of it.
 */
@PreMatching
public final class MethodGuard implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      request.setMethod("OPTIONS-REFUSED");
    }
  }
}
