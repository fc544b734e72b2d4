package org.godepot.web.proxy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.resolve.Resolver;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;

/** The view of an owner itself. */
@Path("/api/packages/{owner}/go")
public final class OwnerResource {
  private final Resolver resolver;
  private final SetUp setUp;

  public OwnerResource(Resolver resolver, SetUp setUp) {
    this.resolver = resolver;
    this.setUp = setUp;
  }

  @GET
  @Allows(Who.READERS)
  public Response get(
      @PathParam("owner") String ownerName, @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    OwnerName owner = OwnerParam.parse(ownerName, Right.READ, actor);
    resolver.view(actor, owner);
    return setUp.answer("/api/packages/" + owner + "/go", request);
  }
}
