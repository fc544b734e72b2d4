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
import org.godepot.registry.feeds.Index;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;

/** Tells which versions became visible since a time in the view of an owner. */
@Path("/api/packages/{owner}/go/index")
public final class OwnerIndexResource {
  private final Index index;

  public OwnerIndexResource(Index index) {
    this.index = index;
  }

  @GET
  @Allows(Who.READERS)
  public Response get(
      @PathParam("owner") String ownerName, @Context ContainerRequestContext request) {
    FeedQuery query = new FeedQuery(request.getUriInfo().getQueryParameters());
    Actor actor = Caller.of(request);
    OwnerName owner = OwnerParam.parse(ownerName, Right.READ, actor);
    return FeedAnswers.index(
        index.owner(actor, owner, query.since(), query.count("limit", FeedQuery.MAX_LINES)),
        request);
  }
}
