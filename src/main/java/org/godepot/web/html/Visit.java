package org.godepot.web.html;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.RequestId;

/**
 * One request for a page.
 *
 * @param base scheme, host, port and context path without a slash at the end
 * @param here path and query below that, as they were asked for
 * @param user who is signed in
 * @param siteAdmin whether the visitor administers the site
 * @param requestId to find the request in the log
 */
public record Visit(
    String base, String here, Optional<String> user, boolean siteAdmin, String requestId) {
  /** The visit of a request that has passed the filters. */
  public static Visit of(ContainerRequestContext request, BaseUrl base) {
    Actor actor = Caller.of(request);
    URI root = request.getUriInfo().getBaseUri();
    URI uri = request.getUriInfo().getRequestUri();
    String below = uri.getRawPath().substring(root.getRawPath().length() - 1);
    return new Visit(
        base.of(request.getUriInfo()),
        withQuery(below, Optional.ofNullable(uri.getRawQuery())),
        actor.name(),
        actor.siteAdmin(),
        RequestId.of(request));
  }

  /** The visit of a request that a filter answers. */
  public static Visit of(HttpServletRequest request, BaseUrl base) {
    Optional<Actor> actor = Caller.of(request);
    String below = request.getRequestURI().substring(request.getContextPath().length());
    return new Visit(
        base.of(request),
        withQuery(below, Optional.ofNullable(request.getQueryString())),
        actor.flatMap(Actor::name),
        actor.map(Actor::siteAdmin).orElse(false),
        RequestId.of(request));
  }

  private static String withQuery(String path, Optional<String> query) {
    return path + query.map(text -> "?" + text).orElse("");
  }

  /** The path of the base: empty, or the context path. */
  public String root() {
    return URI.create(base).getRawPath();
  }

  /** Whether browsers and the go command keep what they send to themselves. */
  public boolean isSecure() {
    return base.startsWith("https:");
  }
}
