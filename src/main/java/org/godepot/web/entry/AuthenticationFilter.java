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
import org.godepot.access.Peer;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.tokens.SignIns;
import org.godepot.web.refusal.Refusal;

/**
 * Finds out who asks, by the container's realm or by token. Must be a servlet filter: {@code
 * authenticate()} works on the container's own request only.
 *
 * <p>Wrong credentials are refused on every path, so that their user notices; no credentials are an
 * anonymous caller. The container is never asked without a readable header: without one some of
 * them send nothing, which the go command takes for an empty list. Tokens never reach the realm,
 * whose lock-out a stale one would trigger.
 */
public final class AuthenticationFilter extends HttpFilter {
  /** The realm role of site administrators. */
  public static final String ADMIN_ROLE = "godepot-admin";

  static final String ACTOR = "org.godepot.actor";
  private static final long serialVersionUID = 1L;

  /** Asked by load balancers, which carry whatever they are set to. */
  private static final String HEALTH = "/healthz";

  private static final String READINESS = "/readyz";

  /** What must answer without the database: passwords count there, tokens and grants do not. */
  private static final Set<String> OPERATIONS = Set.of(READINESS, "/metrics");

  @SuppressWarnings("serial") // never serialized, like every filter object
  private final SignIns signIns;

  public AuthenticationFilter(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      Optional<Actor> actor = identify(request, response);
      if (actor.isPresent()) {
        request.setAttribute(ACTOR, actor.get());
        chain.doFilter(request, response);
      } else if (!response.isCommitted()) {
        throw new RegistryException(
            Reason.UNAUTHENTICATED, "unknown user or wrong password, or a token that ended");
      }
    } catch (RegistryException refused) {
      Refusal.of(refused).send(request, response);
    }
  }

  /** Who asks, or empty for credentials that are wrong; then the container may have answered. */
  private Optional<Actor> identify(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Peer peer = ObserveFilter.peer(request);
    if (path.equals(HEALTH)) {
      return Optional.of(Actor.anonymous(peer));
    }
    Optional<String> header = Optional.ofNullable(request.getHeader("Authorization"));
    if (OPERATIONS.contains(path)) {
      return operator(request, response, header, peer)
          .or(() -> path.equals(READINESS) ? Optional.of(Actor.anonymous(peer)) : Optional.empty());
    }
    signIns.begin();
    if (header.isEmpty()) {
      return Optional.of(Actor.anonymous(peer));
    }
    Optional<Credentials> credentials = Credentials.parse(header.get());
    if (credentials.isPresent() && credentials.get() instanceof Credentials.Token token) {
      return signIns.byToken(token.text(), peer);
    }
    return principal(request, response, credentials)
        .flatMap(
            name ->
                signIns.byPassword(
                    name, request::isUserInRole, request.isUserInRole(ADMIN_ROLE), peer));
  }

  private static Optional<Actor> operator(
      HttpServletRequest request, HttpServletResponse response, Optional<String> header, Peer peer)
      throws IOException, ServletException {
    if (header.isEmpty()) {
      return Optional.of(Actor.anonymous(peer));
    }
    return principal(request, response, Credentials.parse(header.get()))
        .map(name -> Actor.user(name, Set.of(), request.isUserInRole(ADMIN_ROLE), peer));
  }

  /** The name of the user whose password the realm takes. */
  private static Optional<String> principal(
      HttpServletRequest request, HttpServletResponse response, Optional<Credentials> credentials)
      throws IOException, ServletException {
    if (credentials.isEmpty()
        || !(credentials.get() instanceof Credentials.Password password)
        || !isKnown(request, password)
        || !request.authenticate(response)) {
      return Optional.empty();
    }
    return Optional.ofNullable(request.getUserPrincipal())
        .map(Principal::getName)
        .filter(name -> !name.isEmpty());
  }

  /**
   * Asks the realm quietly. {@code authenticate()} on wrong credentials would make the container
   * answer by itself, with a page the go command does not show; after this it only confirms.
   */
  private static boolean isKnown(HttpServletRequest request, Credentials.Password password) {
    if (request.getUserPrincipal() != null) {
      return true;
    }
    try {
      request.login(password.user(), password.password());
      return true;
    } catch (ServletException wrong) {
      return false;
    }
  }
}
