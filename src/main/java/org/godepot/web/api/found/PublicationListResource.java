package org.godepot.web.api.found;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.catalog.Page;
import org.godepot.registry.browse.Publications;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.api.Paging;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** What the caller published and may still read, the newest first. */
@Path("/api/v1/publications")
public final class PublicationListResource {
  private final Publications publications;
  private final BaseUrl base;

  public PublicationListResource(Publications publications, BaseUrl base) {
    this.publications = publications;
    this.base = base;
  }

  @GET
  @Allows(Who.USERS)
  public Response list(@Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo());
    Page<Publications.Publication> found = publications.of(Caller.of(request), paging.page());
    return paging.answer(
        found.items().stream().map(PublicationView::of).toList(), found.total(), base);
  }
}
