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
import org.godepot.access.Right;
import org.godepot.catalog.Claim;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.golang.report.MalformedException;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/** Prefixes of module paths that an owner holds: list, give, move, withdraw. */
@Path("/api/v1/owners/{owner}/prefixes")
public final class PrefixesResource {
  private final PrefixAdministration prefixes;
  private final BaseUrl base;

  public PrefixesResource(PrefixAdministration prefixes, BaseUrl base) {
    this.prefixes = prefixes;
    this.base = base;
  }

  /** A claim in JSON. */
  record ClaimView(String prefix, String owner, String by, String created) {
    static ClaimView of(Claim claim) {
      return new ClaimView(
          claim.prefix().text(), claim.owner().name().text(), claim.by(), claim.at().toString());
    }
  }

  @GET
  @Allows(Who.READERS)
  public Response list(@PathParam("owner") String owner, @Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo());
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.READ, actor);
    Page<Claim> page = prefixes.list(actor, name, paging.page());
    return paging.answer(page.items().stream().map(ClaimView::of).toList(), page.total(), base);
  }

  @PUT
  @Path("{prefix: .+}")
  @Allows(Who.SITE_ADMINS)
  public Response put(
      @PathParam("owner") String owner,
      @PathParam("prefix") String prefix,
      @QueryParam("move") @Nullable String move,
      @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parseForSiteAdmin(owner, actor, PrefixAdministration.CLAIM);
    PrefixAdministration.Given given =
        prefixes.claim(actor, name, () -> parse(prefix), "true".equals(move));
    return Answers.json(given.fresh() ? 201 : 200, ClaimView.of(given.claim()));
  }

  @DELETE
  @Path("{prefix: .+}")
  @Allows(Who.SITE_ADMINS)
  public Response delete(
      @PathParam("owner") String owner,
      @PathParam("prefix") String prefix,
      @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parseForSiteAdmin(owner, actor, PrefixAdministration.CLAIM);
    prefixes.withdraw(actor, name, () -> parse(prefix));
    return Answers.noContent();
  }

  private static ModulePrefix parse(String text) {
    try {
      return new ModulePrefix(text);
    } catch (MalformedException malformed) {
      throw Words.invalid(malformed.problem().message());
    }
  }
}
