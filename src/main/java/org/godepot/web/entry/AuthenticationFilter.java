package org.godepot.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.godepot.access.Actor;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.refusal.Refusal;

/**
 * Finds out who asks, by the container's realm. Must be a servlet filter: {@code authenticate()}
 * works on the container's own request only.
 *
 * <p>Wrong credentials are refused on every path, so that their user notices; no credentials are an
 * anonymous caller. The container is never asked without a readable header: without one some of
 * them send nothing, which the go command takes for an empty list.
 */
public final class AuthenticationFilter extends HttpFilter {
  /** The realm role of site administrators. */
  public static final String ADMIN_ROLE = "godepot-admin";

  static final String ACTOR = "org.godepot.actor";

  private static final long serialVersionUID = 1L;

  /** Probes of load balancers carry whatever they are set to. */
  private static final Set<String> OPEN_PATHS = Set.of("/healthz");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Actor> actor = identify(request, response);
    if (actor.isPresent()) {
      request.setAttribute(ACTOR, actor.get());
      chain.doFilter(request, response);
    } else if (!response.isCommitted()) {
      RegistryException refused =
          new RegistryException(Reason.UNAUTHENTICATED, "unknown user or wrong password");
      Refusal.of(refused).send(request, response);
    }
  }

  /** Who asks, or empty for credentials that are wrong; then the container may have answered. */
  private static Optional<Actor> identify(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String header = request.getHeader("Authorization");
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (header == null || OPEN_PATHS.contains(path)) {
      return Optional.of(Actor.anonymous());
    }
    Optional<Credentials> credentials = Credentials.parse(header);
    if (credentials.isEmpty()
        || !isKnown(request, credentials.get())
        || !request.authenticate(response)) {
      return Optional.empty();
    }
    return Optional.ofNullable(request.getUserPrincipal())
        .map(Principal::getName)
        .filter(name -> !name.isEmpty())
        .map(name -> new Actor(Optional.of(name), request.isUserInRole(ADMIN_ROLE)));
  }

  /**
   * Asks the realm quietly. {@code authenticate()} on wrong credentials would make the container
   * answer by itself, with a page the go command does not show; after this it only confirms.
   */
  private static boolean isKnown(HttpServletRequest request, Credentials credentials) {
    if (request.getUserPrincipal() != null) {
      return true;
    }
    try {
      request.login(credentials.user(), credentials.password());
      return true;
    } catch (ServletException wrong) {
      return false;
    }
  }
}
