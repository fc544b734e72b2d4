package org.godepot.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.godepot.web.BaseUrl;
import org.godepot.web.refusal.Refusal;

/**
 * Refuses changes that another site makes a browser send. Browsers add Basic credentials to such
 * requests by themselves; they also say from where the request came ({@code Sec-Fetch-Site}, W3C
 * Fetch Metadata; {@code Origin}, RFC 6454), which other programs do not.
 */
public final class ChangeGuard extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  @SuppressWarnings("serial") // never serialized, like every filter object
  private final BaseUrl baseUrl;

  public ChangeGuard(BaseUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (READING.contains(request.getMethod()) || !isForeign(request)) {
      chain.doFilter(request, response);
      return;
    }
    Refusal.of(403, "cross-site: another site made your browser send this change")
        .send(request, response);
  }

  private boolean isForeign(HttpServletRequest request) {
    return all(request, "Sec-Fetch-Site").stream()
            .anyMatch(site -> FOREIGN_SITES.contains(site.toLowerCase(Locale.ROOT)))
        || all(request, "Origin").stream().anyMatch(origin -> !isOwn(origin, request));
  }

  /** All values: of two, a proxy may have looked at the other one. */
  private static List<String> all(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name));
  }

  private boolean isOwn(String origin, HttpServletRequest request) {
    String requested =
        request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    Optional<String> sent = normal(origin);
    return sent.isPresent()
        && (sent.equals(normal(requested))
            || sent.equals(baseUrl.configured().flatMap(ChangeGuard::normal)));
  }

  /** Scheme, host and port of an address, with the port always there. */
  private static Optional<String> normal(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getScheme() == null || uri.getHost() == null) {
        return Optional.empty();
      }
      int standard = uri.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
      int port = uri.getPort() < 0 ? standard : uri.getPort();
      String text = uri.getScheme() + "://" + uri.getHost() + ":" + port;
      return Optional.of(text.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
