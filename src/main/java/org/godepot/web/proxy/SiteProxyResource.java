package org.godepot.web.proxy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.godepot.access.Actor;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.resolve.Resolver;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Serves the modules of all owners to the go command. */
@Path("/go/{path: .+}")
public final class SiteProxyResource {
  /** What bulk readers send who want nothing to be fetched (protocol P-39). */
  private static final Set<String> TRUE = Set.of("1", "t", "true");

  private final Resolver resolver;
  private final ModuleFiles files;

  public SiteProxyResource(Resolver resolver, ModuleFiles files) {
    this.resolver = resolver;
    this.files = files;
  }

  @GET
  @Allows(Who.PATH_READERS)
  public Response get(@PathParam("path") String path, @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    return files.answer(resolver.site(actor, ask(actor, path, request)), path, request);
  }

  private static Ask ask(Actor actor, String path, ContainerRequestContext request) {
    String fetch = String.valueOf(request.getHeaderString("Disable-Module-Fetch"));
    boolean keptOnly =
        path.startsWith(ProxyRequest.CACHED_ONLY) || TRUE.contains(fetch.toLowerCase(Locale.ROOT));
    String refresh = request.getUriInfo().getQueryParameters().getFirst("refresh");
    return new Ask(keptOnly, "true".equals(refresh) && !actor.isAnonymous());
  }
}
