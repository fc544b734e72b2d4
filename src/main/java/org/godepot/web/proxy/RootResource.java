package org.godepot.web.proxy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** The root of the site. */
@Path("/")
public final class RootResource {
  private final SetUp setUp;

  public RootResource(SetUp setUp) {
    this.setUp = setUp;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    return setUp.answer("/go", request);
  }
}
