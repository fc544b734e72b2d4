package org.godepot.web.proxy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.registry.resolve.Resolver;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Caller;
import org.godepot.web.entry.Who;

/** Serves the modules of all owners to the go command. */
@Path("/go/{path: .+}")
public final class SiteProxyResource {
  private final Resolver resolver;
  private final ModuleFiles files;

  public SiteProxyResource(Resolver resolver, ModuleFiles files) {
    this.resolver = resolver;
    this.files = files;
  }

  @GET
  @Allows(Who.PATH_READERS)
  public Response get(@PathParam("path") String path, @Context ContainerRequestContext request) {
    return files.answer(resolver.site(Caller.of(request)), path, request);
  }
}
