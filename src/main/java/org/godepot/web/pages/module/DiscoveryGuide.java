package org.godepot.web.pages.module;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Leads {@code ?go-get=1} to {@link DiscoveryResource}, whatever the path: below a claim there may
 * be modules whose paths look like addresses of ours, such as {@code corp.example/api/client}.
 */
@PreMatching
public final class DiscoveryGuide implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    UriInfo asked = request.getUriInfo();
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reads && "1".equals(asked.getQueryParameters().getFirst("go-get"))) {
      String base = asked.getBaseUri().toString();
      String path = asked.getRequestUri().toString().substring(base.length());
      request.setRequestUri(asked.getBaseUri(), URI.create(base + DiscoveryResource.PLACE + path));
    }
  }
}
