package org.godepot.web.proxy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.Content;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.registry.resolve.OwnerView;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Caller;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;

/** Serves the modules of an owner to the go command. */
@Path("/api/packages/{owner}/go/{path: .+}")
public final class ProxyResource {
  /** Hosted versions may be deleted and published again, so not for ever. */
  private static final String CACHE_FILE = "max-age=300";

  /** New versions shall be seen within a minute. */
  private static final String CACHE_MOVING = "max-age=60";

  private final Resolver resolver;

  public ProxyResource(Resolver resolver) {
    this.resolver = resolver;
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
    OwnerView view = resolver.view(actor, owner);
    ProxyRequest asked = ProxyRequest.parse(path);
    if (asked instanceof ProxyRequest.VersionList list) {
      return Representation.of(view.list(list.module()), MediaTypes.TEXT)
          .cache(scope(view) + CACHE_MOVING)
          .answer(request);
    }
    if (asked instanceof ProxyRequest.VersionFile file) {
      boolean canonical = file.version() instanceof VersionQuery.Exact;
      return representation(file, view.release(file.module(), file.version()))
          .cache(scope(view) + (canonical ? CACHE_FILE : CACHE_MOVING))
          .answer(request);
    }
    throw new RegistryException(Reason.NOT_FOUND, ((ProxyRequest.Nothing) asked).why());
  }

  /** Whether caches that serve several people may keep an answer. */
  private static String scope(OwnerView view) {
    return view.isPublic() ? "public, " : "private, ";
  }

  private Representation representation(ProxyRequest.VersionFile file, HostedRelease hosted) {
    Release release = hosted.release();
    return (switch (file.kind()) {
          case INFO -> Representation.of(info(release), MediaTypes.JSON);
          case MOD ->
              Representation.of(resolver.mod(hosted), MediaTypes.TEXT)
                  .header("X-Go-Sum", release.sums().mod().text());
          case ZIP ->
              Representation.of(resolver.zip(hosted), MediaTypes.ZIP)
                  .header("X-Go-Sum", release.sums().zip().text())
                  .header(HttpHeaders.CONTENT_DISPOSITION, attachment(release));
        })
        .lastModified(release.publication().at())
        .withRanges();
  }

  private static Content info(Release release) {
    return Content.of(Json.bytes(Info.of(release)));
  }

  private static String attachment(Release release) {
    return "attachment; filename=\"" + release.id().version().text() + ".zip\"";
  }
}
