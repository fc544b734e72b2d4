package org.godepot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/**
 * The address under which clients reach godepot.
 *
 * @param configured scheme, host, port and context path without a slash at the end; empty takes
 *     each request's own
 */
public record BaseUrl(Optional<String> configured) {
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  public BaseUrl {
    configured = configured.map(BaseUrl::checked);
  }

  private static String checked(String url) {
    URI uri = URI.create(url);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("godepot.base.url is no http or https address: " + url);
    }
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** The address for the sender of a request. */
  public String of(UriInfo request) {
    String own = request.getBaseUri().toString();
    return configured.orElse(own.endsWith("/") ? own.substring(0, own.length() - 1) : own);
  }

  /** The same where JAX-RS is not reached. */
  public String of(HttpServletRequest request) {
    int standard = request.isSecure() ? HTTPS_PORT : HTTP_PORT;
    String port = request.getServerPort() == standard ? "" : ":" + request.getServerPort();
    String host = request.getScheme() + "://" + request.getServerName() + port;
    return configured.orElse(host + request.getContextPath());
  }
}
