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
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerKind;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.JsonBody;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/** Owners: list, show, make, change, remove. */
@Path("/api/v1/owners")
public final class OwnersResource {
  private final OwnerAdministration owners;
  private final BaseUrl base;

  public OwnersResource(OwnerAdministration owners, BaseUrl base) {
    this.owners = owners;
    this.base = base;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response list(
      @QueryParam("q") @Nullable String part, @Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo());
    Page<OwnerAdministration.Seen> page =
        owners.list(Caller.of(request), Optional.ofNullable(part).orElse(""), paging.page());
    return paging.answer(
        page.items().stream().map(OwnerEntryView::of).toList(), page.total(), base);
  }

  @GET
  @Path("{owner}")
  @Allows(Who.READERS)
  public Response get(@PathParam("owner") String owner, @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.READ, actor);
    return Answers.json(200, OwnerEntryView.of(owners.get(actor, name)));
  }

  @PUT
  @Path("{owner}")
  @Allows(Who.OWNER_ADMINS)
  public Response put(@PathParam("owner") String owner, @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parseNew(owner, actor);
    boolean made = owners.put(actor, name, () -> change(request));
    return Answers.json(made ? 201 : 200, OwnerEntryView.of(owners.get(actor, name)));
  }

  /** A new or changed owner; what is absent stays or takes its default. */
  record Body(@Nullable String kind, @Nullable String visibility, @Nullable String fullName) {}

  private static ProfileChange change(ContainerRequestContext request) throws IOException {
    Body body = JsonBody.read(request, Body.class);
    try {
      return new ProfileChange(
          Words.optional(OwnerKind.class, "kind", body.kind()),
          Words.optional(Visibility.class, "visibility", body.visibility()),
          Optional.ofNullable(body.fullName()));
    } catch (IllegalArgumentException malformed) {
      throw Words.invalid(String.valueOf(malformed.getMessage()));
    }
  }

  @DELETE
  @Path("{owner}")
  @Allows(Who.SITE_ADMINS)
  public Response delete(
      @PathParam("owner") String owner,
      @QueryParam("cascade") @Nullable String cascade,
      @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parseForSiteAdmin(owner, actor, OwnerAdministration.DELETE);
    owners.delete(actor, name, "true".equals(cascade));
    return Answers.noContent();
  }
}
