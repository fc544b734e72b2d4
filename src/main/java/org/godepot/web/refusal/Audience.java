package org.godepot.web.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.godepot.web.Accept;
import org.godepot.web.BaseUrl;
import org.godepot.web.HelpLink;
import org.godepot.web.RequestId;
import org.godepot.web.html.Html;
import org.godepot.web.html.Visit;
import org.jspecify.annotations.Nullable;

/**
 * For whom an error is told.
 *
 * @param base the address of the site
 * @param requestId to find the request in the log
 * @param json whether the client is a program of the API or asks for JSON
 * @param browser where a person reads it
 */
record Audience(String base, String requestId, boolean json, Optional<Browser> browser) {
  private static final String API = "/api/v1/";

  /** Paths that only programs ask for, whatever they say they accept. */
  private static final List<String> PROGRAMS = List.of("/api/", "/go/", "/healthz", "/readyz");

  /** Somebody who reads a page, and what to make it with. */
  record Browser(Html html, Visit visit) {}

  static Audience of(HttpServletRequest request) {
    String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    String accept = request.getHeader("Accept");
    Optional<Browser> browser =
        html(request.getAttribute(Html.ATTRIBUTE), path, accept)
            .map(html -> new Browser(html, Visit.of(request, html.base())));
    String base = base(request.getAttribute(Html.ATTRIBUTE)).of(request);
    return new Audience(base, RequestId.of(request), json(path, accept), browser);
  }

  static Audience of(ContainerRequestContext request) {
    String path = "/" + request.getUriInfo().getPath();
    String accept = request.getHeaderString("Accept");
    Optional<Browser> browser =
        html(request.getProperty(Html.ATTRIBUTE), path, accept)
            .map(html -> new Browser(html, Visit.of(request, html.base())));
    String base = base(request.getProperty(Html.ATTRIBUTE)).of(request.getUriInfo());
    return new Audience(base, RequestId.of(request), json(path, accept), browser);
  }

  /** Without pages, as in a filter before the one that knows them, each request's own. */
  private static BaseUrl base(@Nullable Object attribute) {
    return attribute instanceof Html html ? html.base() : new BaseUrl(Optional.empty());
  }

  private static boolean json(String path, @Nullable String accept) {
    return path.startsWith(API) || Accept.prefersJson(accept);
  }

  private static Optional<Html> html(
      @Nullable Object attribute, String path, @Nullable String accept) {
    boolean person = Accept.takesHtml(accept) && PROGRAMS.stream().noneMatch(path::startsWith);
    return person && attribute instanceof Html html ? Optional.of(html) : Optional.empty();
  }

  /** Where a person reads more about a code. */
  String help(String code) {
    return HelpLink.of(base, code);
  }

  /** How to sign in from a terminal. */
  List<String> signInLines() {
    String host = base.replaceFirst("^https?://([^/]*).*", "$1");
    String netrc = "machine " + host + " login USER password PASSWORD";
    return base.startsWith("https:")
        ? List.of("put your credentials into ~/.netrc (for go, with the port if any):", netrc)
        : List.of("go sends credentials over https only; curl: -u USER or in ~/.netrc");
  }
}
