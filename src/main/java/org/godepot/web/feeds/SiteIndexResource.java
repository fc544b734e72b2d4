package org.godepot.web.feeds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.registry.feeds.Index;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Tells which versions became visible since a time in the site view. */
@Path("/go/index")
public final class SiteIndexResource {
  private final Index index;

  public SiteIndexResource(Index index) {
    this.index = index;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    FeedQuery query = new FeedQuery(request.getUriInfo().getQueryParameters());
    return FeedAnswers.index(
        index.site(Caller.of(request), query.since(), query.count("limit", FeedQuery.MAX_LINES)),
        request);
  }
}
