package org.godepot.web.proxy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
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

/** Serves the modules of an owner to the go command. */
@Path("/api/packages/{owner}/go/{path: .+}")
public final class OwnerProxyResource {
  private final Resolver resolver;
  private final ModuleFiles files;

  public OwnerProxyResource(Resolver resolver, ModuleFiles files) {
    this.resolver = resolver;
    this.files = files;
  }

  @GET
  @Allows(Who.READERS)
  public Response get(
      @PathParam("owner") String ownerName,
      @PathParam("path") String path,
      @Context ContainerRequestContext request) {
    if (path.equals("upload")) {
      throw new NotAllowedException(HttpMethod.PUT, new String[0]);
    }
    Actor actor = Caller.of(request);
    OwnerName owner = OwnerParam.parse(ownerName, Right.READ, actor);
    return files.answer(resolver.view(actor, owner), path, request);
  }
}
