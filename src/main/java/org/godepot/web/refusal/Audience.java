package org.godepot.web.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.godepot.web.Accept;
import org.godepot.web.RequestId;
import org.godepot.web.html.Html;
import org.godepot.web.html.Visit;
import org.jspecify.annotations.Nullable;

/**
 * For whom an error is told.
 *
 * @param host host and port as the client wrote them
 * @param secure whether the request came over https
 * @param requestId to find the request in the log
 * @param json whether the client is a program of the API or asks for JSON
 * @param browser where a person reads it
 */
record Audience(
    String host, boolean secure, String requestId, boolean json, Optional<Browser> browser) {
  private static final String API = "/api/v1/";

  /** Paths that only programs ask for, whatever they say they accept. */
  private static final List<String> PROGRAMS = List.of("/api/", "/go/", "/healthz", "/readyz");

  /** Somebody who reads a page, and what to make it with. */
  record Browser(Html html, Visit visit) {}

  static Audience of(HttpServletRequest request) {
    boolean secure = request.isSecure();
    int port = request.getServerPort();
    String host = request.getServerName() + (port == (secure ? 443 : 80) ? "" : ":" + port);
    String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    String accept = request.getHeader("Accept");
    Optional<Browser> browser =
        html(request.getAttribute(Html.ATTRIBUTE), path, accept)
            .map(html -> new Browser(html, Visit.of(request, html.base())));
    return new Audience(host, secure, RequestId.of(request), json(path, accept), browser);
  }

  static Audience of(ContainerRequestContext request) {
    URI base = request.getUriInfo().getBaseUri();
    String path = "/" + request.getUriInfo().getPath();
    String accept = request.getHeaderString("Accept");
    Optional<Browser> browser =
        html(request.getProperty(Html.ATTRIBUTE), path, accept)
            .map(html -> new Browser(html, Visit.of(request, html.base())));
    return new Audience(
        base.getAuthority(),
        "https".equals(base.getScheme()),
        RequestId.of(request),
        json(path, accept),
        browser);
  }

  private static boolean json(String path, @Nullable String accept) {
    return path.startsWith(API) || Accept.prefersJson(accept);
  }

  private static Optional<Html> html(
      @Nullable Object attribute, String path, @Nullable String accept) {
    boolean person = Accept.takesHtml(accept) && PROGRAMS.stream().noneMatch(path::startsWith);
    return person && attribute instanceof Html html ? Optional.of(html) : Optional.empty();
  }

  /** How to sign in from a terminal. */
  List<String> signInLines() {
    String netrc = "machine " + host + " login USER password PASSWORD";
    return secure
        ? List.of("put your credentials into ~/.netrc (for go, with the port if any):", netrc)
        : List.of("go sends credentials over https only; curl: -u USER or in ~/.netrc");
  }
}
