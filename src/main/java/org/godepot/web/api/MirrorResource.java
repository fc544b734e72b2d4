package org.godepot.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.report.MalformedException;
import org.godepot.registry.mirror.ListAnswer;
import org.godepot.registry.mirror.MirrorAdministration;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/** Modules from outside: what is kept, dropping it, asking for lists; how upstreams are doing. */
@Path("/api/v1/admin")
public final class MirrorResource {
  private static final String REFRESH = "/-/refresh";

  private final MirrorAdministration mirror;
  private final BaseUrl base;

  public MirrorResource(MirrorAdministration mirror, BaseUrl base) {
    this.mirror = mirror;
    this.base = base;
  }

  @GET
  @Path("mirror")
  @Allows(Who.SITE_ADMINS)
  public Response list(
      @QueryParam("q") @Nullable String part, @Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo());
    Page<KeptVersion> page =
        mirror.kept(Caller.of(request), Optional.ofNullable(part).orElse(""), paging.page());
    return paging.answer(page.items().stream().map(MirroredView::of).toList(), page.total(), base);
  }

  @DELETE
  @Path("mirror/{path: .+}")
  @Allows(Who.SITE_ADMINS)
  public Response drop(@PathParam("path") String path, @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, MirrorAdministration.WHAT);
    if (PackagePath.parse(path) instanceof PackagePath.One one) {
      mirror.drop(actor, one.id());
      return Answers.noContent();
    }
    throw new RegistryException(Reason.NOT_FOUND, "the path names no version of a module");
  }

  @POST
  @Path("mirror/{path: .+}")
  @Allows(Who.SITE_ADMINS)
  public Response refresh(
      @PathParam("path") String path, @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, MirrorAdministration.WHAT);
    ListAnswer list = mirror.refetch(actor, refreshed(path));
    return Answers.json(
        200,
        Map.of(
            "fetched", list.fetched().map(Object::toString).orElse(""),
            "stale", list.staleSince().isPresent()));
  }

  private static ModulePath refreshed(String path) {
    if (!path.endsWith(REFRESH)) {
      throw new RegistryException(Reason.NOT_FOUND, "only .../-/refresh can be posted to");
    }
    try {
      return ModulePath.of(path.substring(0, path.length() - REFRESH.length()));
    } catch (MalformedException malformed) {
      throw new RegistryException(Reason.NOT_FOUND, malformed.problem().message());
    }
  }

  @GET
  @Path("upstreams")
  @Allows(Who.SITE_ADMINS)
  public Response upstreams(@Context ContainerRequestContext request) {
    List<UpstreamView> views =
        mirror.upstreams(Caller.of(request)).stream().map(UpstreamView::of).toList();
    return Answers.json(200, views);
  }
}
