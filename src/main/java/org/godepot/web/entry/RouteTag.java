package org.godepot.web.entry;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/** Notes the template of the route that a request took, for the metrics. */
public final class RouteTag implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo() instanceof ExtendedUriInfo info) {
      List<String> parts = new ArrayList<>();
      for (UriTemplate template : info.getMatchedTemplates()) {
        parts.add(template.getTemplate());
      }
      Collections.reverse(parts);
      request.setProperty(ObserveFilter.ROUTE, String.join("", parts));
    }
  }
}
