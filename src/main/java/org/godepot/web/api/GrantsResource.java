package org.godepot.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.owners.GrantAdministration;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.JsonBody;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/** Rights to an owner: list, give, take. Names are in body and query: they may hold a slash. */
@Path("/api/v1/owners/{owner}/grants")
public final class GrantsResource {
  private final GrantAdministration grants;
  private final BaseUrl base;

  public GrantsResource(GrantAdministration grants, BaseUrl base) {
    this.grants = grants;
    this.base = base;
  }

  /** A grant in JSON, both ways. */
  record GrantView(@Nullable String kind, @Nullable String name, @Nullable String level) {
    static GrantView of(Grant grant) {
      return new GrantView(
          grant.grantee().kind().word(), grant.grantee().name(), grant.level().word());
    }
  }

  @GET
  @Allows(Who.OWNER_ADMINS)
  public Response list(@PathParam("owner") String owner, @Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo());
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.ADMIN, actor);
    Page<Grant> page = grants.list(actor, name, paging.page());
    return paging.answer(page.items().stream().map(GrantView::of).toList(), page.total(), base);
  }

  @PUT
  @Allows(Who.OWNER_ADMINS)
  public Response set(@PathParam("owner") String owner, @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.ADMIN, actor);
    GrantAdministration.Given given = grants.set(actor, name, () -> grant(request));
    return Answers.json(given.fresh() ? 201 : 200, GrantView.of(given.grant()));
  }

  private static Grant grant(ContainerRequestContext request) throws IOException {
    GrantView body = JsonBody.read(request, GrantView.class);
    Grantee grantee = grantee(body.kind(), body.name());
    return new Grant(grantee, Words.required(Right.class, "level", body.level()));
  }

  @DELETE
  @Allows(Who.OWNER_ADMINS)
  public Response remove(
      @PathParam("owner") String owner,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("name") @Nullable String name,
      @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    grants.remove(actor, OwnerParam.parse(owner, Right.ADMIN, actor), () -> grantee(kind, name));
    return Answers.noContent();
  }

  private static Grantee grantee(@Nullable String kind, @Nullable String name) {
    try {
      return new Grantee(
          Words.required(Grantee.Kind.class, "kind", kind), Words.required("name", name));
    } catch (IllegalArgumentException malformed) {
      throw Words.invalid(String.valueOf(malformed.getMessage()));
    }
  }
}
