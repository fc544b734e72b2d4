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
import org.godepot.web.Caller;
import org.godepot.web.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger log = LoggerFactory.getLogger(AuthenticationFilter.class);

  private static final long serialVersionUID = 1L;

  /** Asked by load balancers, which carry whatever they are set to. */
  private static final String HEALTH = "/healthz";

  /** What every page loads, the one that refuses wrong credentials too. */
  private static final String STATIC = "/-/static/";

  /** Answers operators without the database. */
  private static final String READINESS = "/readyz";

  /** Likewise, but for tokens, which are in the database. */
  private static final String METRICS = "/metrics";

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
        Caller.note(request, actor.get());
        chain.doFilter(request, response);
      } else if (!response.isCommitted()) {
        throw new RegistryException(
            Reason.UNAUTHENTICATED, "unknown user or wrong password, or a token that ended");
      }
    } catch (RegistryException refused) {
      if (refused.getCause() != null) {
        log.error("{}: {}", refused.reason(), refused.sentence(), refused.getCause());
      }
      Refusal.of(refused).send(request, response);
    }
  }

  /** Who asks, or empty for credentials that are wrong; then the container may have answered. */
  private Optional<Actor> identify(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Peer peer = ObserveFilter.peer(request);
    if (path.equals(HEALTH) || path.startsWith(STATIC)) {
      return Optional.of(Actor.anonymous(peer));
    }
    Optional<String> header = Optional.ofNullable(request.getHeader("Authorization"));
    Optional<Credentials> credentials = header.flatMap(Credentials::parse);
    boolean token = credentials.filter(Credentials.Token.class::isInstance).isPresent();
    if (path.equals(READINESS)) {
      return operator(request, response, credentials, peer)
          .or(() -> Optional.of(Actor.anonymous(peer)));
    }
    Optional<Actor> anonymous =
        header.isEmpty() ? Optional.of(Actor.anonymous(peer)) : Optional.empty();
    if (path.equals(METRICS) && !token) {
      return anonymous.isPresent() ? anonymous : operator(request, response, credentials, peer);
    }
    signIns.begin();
    if (anonymous.isPresent()) {
      return anonymous;
    }
    if (credentials.isPresent() && credentials.get() instanceof Credentials.Token sent) {
      return signIns.byToken(sent.text(), peer);
    }
    return principal(request, response, credentials)
        .flatMap(
            name ->
                signIns.byPassword(
                    name, request::isUserInRole, request.isUserInRole(ADMIN_ROLE), peer));
  }

  /** A user of the realm, whose grants do not count: they are in the database. */
  private static Optional<Actor> operator(
      HttpServletRequest request,
      HttpServletResponse response,
      Optional<Credentials> credentials,
      Peer peer)
      throws IOException, ServletException {
    return principal(request, response, credentials)
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
