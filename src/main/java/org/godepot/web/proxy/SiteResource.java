package org.godepot.web.proxy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** The site view itself. */
@Path("/go")
public final class SiteResource {
  private final SetUp setUp;

  public SiteResource(SetUp setUp) {
    this.setUp = setUp;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    return setUp.answer("/go", request);
  }
}
