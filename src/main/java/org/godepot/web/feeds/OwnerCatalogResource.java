package org.godepot.web.feeds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.feeds.Catalog;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;

/** Lists the modules in the view of an owner. */
@Path("/api/packages/{owner}/go/catalog")
public final class OwnerCatalogResource {
  private final Catalog catalog;

  public OwnerCatalogResource(Catalog catalog) {
    this.catalog = catalog;
  }

  @GET
  @Allows(Who.READERS)
  public Response get(
      @PathParam("owner") String ownerName, @Context ContainerRequestContext request) {
    FeedQuery query = new FeedQuery(request.getUriInfo().getQueryParameters());
    Actor actor = Caller.of(request);
    OwnerName owner = OwnerParam.parse(ownerName, Right.READ, actor);
    return FeedAnswers.catalog(
        catalog.owner(actor, owner, query.token(), query.count("pagesize", FeedQuery.MAX_MODULES)),
        request);
  }
}
