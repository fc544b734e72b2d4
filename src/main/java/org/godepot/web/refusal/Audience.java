package org.godepot.web.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.godepot.web.Accept;
import org.jspecify.annotations.Nullable;

/**
 * For whom an error is told.
 *
 * @param host host and port as the client wrote them
 * @param secure whether the request came over https
 * @param requestId to find the request in the log
 * @param json whether the client is a program of the API or asks for JSON
 */
record Audience(String host, boolean secure, String requestId, boolean json) {
  private static final String API = "/api/v1/";

  static Audience of(HttpServletRequest request) {
    boolean secure = request.isSecure();
    int port = request.getServerPort();
    String host = request.getServerName() + (port == (secure ? 443 : 80) ? "" : ":" + port);
    String id = String.valueOf(request.getAttribute(Refusal.REQUEST_ID));
    String path = request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    return new Audience(host, secure, id, json(path, request.getHeader("Accept")));
  }

  static Audience of(ContainerRequestContext request) {
    URI base = request.getUriInfo().getBaseUri();
    String id = String.valueOf(request.getProperty(Refusal.REQUEST_ID));
    return new Audience(
        base.getAuthority(),
        "https".equals(base.getScheme()),
        id,
        json("/" + request.getUriInfo().getPath(), request.getHeaderString("Accept")));
  }

  private static boolean json(String path, @Nullable String accept) {
    return path.startsWith(API) || Accept.prefersJson(accept);
  }

  /** How to sign in from a terminal. */
  List<String> signInLines() {
    String netrc = "machine " + host + " login USER password PASSWORD";
    return secure
        ? List.of("put your credentials into ~/.netrc (for go, with the port if any):", netrc)
        : List.of("go sends credentials over https only; curl: -u USER or in ~/.netrc");
  }
}
