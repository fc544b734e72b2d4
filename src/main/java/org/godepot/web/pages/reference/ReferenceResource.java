package org.godepot.web.pages.reference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.web.BaseUrl;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Pages;

/** The routes for programs, for people. */
@Path("/-/api")
public final class ReferenceResource {
  private final Pages pages;
  private final Description description;
  private final BaseUrl base;

  public ReferenceResource(Pages pages, Description description, BaseUrl base) {
    this.pages = pages;
    this.description = description;
    this.base = base;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    ReferencePage page = new ReferencePage(base.of(request.getUriInfo()), description);
    return pages.show("reference", pages.frame("API", request), page, request);
  }
}
