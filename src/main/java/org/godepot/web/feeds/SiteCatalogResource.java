package org.godepot.web.feeds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.registry.feeds.Catalog;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Lists the modules in the site view. */
@Path("/go/catalog")
public final class SiteCatalogResource {
  private final Catalog catalog;

  public SiteCatalogResource(Catalog catalog) {
    this.catalog = catalog;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    FeedQuery query = new FeedQuery(request.getUriInfo().getQueryParameters());
    return FeedAnswers.catalog(
        catalog.site(
            Caller.of(request), query.token(), query.count("pagesize", FeedQuery.MAX_MODULES)),
        request);
  }
}
