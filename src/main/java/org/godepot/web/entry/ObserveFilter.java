package org.godepot.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.godepot.access.Peer;
import org.godepot.catalog.Shown;
import org.godepot.ops.Action;
import org.godepot.ops.Meters;
import org.godepot.registry.trail.Refusals;
import org.godepot.web.Caller;
import org.godepot.web.RequestId;

/** Outermost filter: counts answers and puts refused changes and sign-ins into the audit trail. */
public final class ObserveFilter extends HttpFilter {
  /** The request attribute that holds the template of the route, where one matched. */
  static final String ROUTE = "org.godepot.route";

  private static final long serialVersionUID = 1L;
  private static final String NO_ROUTE = "none";
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> CHANGING = Set.of("PUT", "POST", "DELETE");

  @SuppressWarnings("serial") // never serialized, like every filter object
  private final Meters meters;

  @SuppressWarnings("serial")
  private final Refusals refusals;

  public ObserveFilter(Meters meters, Refusals refusals) {
    this.meters = meters;
    this.refusals = refusals;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      observe(request, response.getStatus(), System.nanoTime() - begin);
    }
  }

  private void observe(HttpServletRequest request, int status, long nanos) {
    String method = request.getMethod();
    boolean known = READING.contains(method) || CHANGING.contains(method);
    String route =
        Optional.ofNullable(request.getAttribute(ROUTE)).map(String::valueOf).orElse(NO_ROUTE);
    meters.request(route, known ? method : "other", status, nanos);
    boolean signIn = status == 401 && request.getHeader("Authorization") != null;
    if (signIn) {
      meters.refusedSignIn();
    }
    if (signIn || (status >= 400 && !READING.contains(method))) {
      refusals.note(
          signIn ? Action.REFUSED_SIGN_IN : Action.REFUSED_CHANGE,
          Caller.of(request),
          peer(request),
          Shown.printable(method + " " + request.getRequestURI()),
          status);
    }
  }

  /** Where a request came from. */
  static Peer peer(HttpServletRequest request) {
    return new Peer(Optional.ofNullable(request.getRemoteAddr()).orElse(""), RequestId.of(request));
  }
}
