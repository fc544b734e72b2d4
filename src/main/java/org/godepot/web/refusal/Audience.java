package org.godepot.web.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.List;
import org.godepot.web.Accept;

/**
 * For whom an error is told.
 *
 * @param host host and port as the client wrote them
 * @param secure whether the request came over https
 * @param requestId to find the request in the log
 * @param json whether the client asks for JSON
 */
record Audience(String host, boolean secure, String requestId, boolean json) {
  static Audience of(HttpServletRequest request) {
    boolean secure = request.isSecure();
    int port = request.getServerPort();
    String host = request.getServerName() + (port == (secure ? 443 : 80) ? "" : ":" + port);
    String id = String.valueOf(request.getAttribute(Refusal.REQUEST_ID));
    return new Audience(host, secure, id, Accept.prefersJson(request.getHeader("Accept")));
  }

  static Audience of(ContainerRequestContext request) {
    URI base = request.getUriInfo().getBaseUri();
    String id = String.valueOf(request.getProperty(Refusal.REQUEST_ID));
    return new Audience(
        base.getAuthority(),
        "https".equals(base.getScheme()),
        id,
        Accept.prefersJson(request.getHeaderString("Accept")));
  }

  /** How to sign in from a terminal. */
  List<String> signInLines() {
    String netrc = "machine " + host + " login USER password PASSWORD";
    return secure
        ? List.of("put your credentials into ~/.netrc (for go, with the port if any):", netrc)
        : List.of("go sends credentials over https only; curl: -u USER or in ~/.netrc");
  }
}
