package org.godepot.web.pages.owners;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.OwnerKind;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.owners.GrantAdministration;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Frame;
import org.godepot.web.pages.Attempt;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.FormState;
import org.godepot.web.pages.Listing;
import org.godepot.web.pages.Pages;

/** Rights of users and roles to an owner, as its administrators see, give and take them. */
@Path("/-/owners/{owner}/members")
public final class MembersResource {
  private static final String GRANT = "grant";
  private static final String REMOVE = "remove";

  private final OwnerAdministration owners;
  private final GrantAdministration grants;
  private final Pages pages;

  public MembersResource(OwnerAdministration owners, GrantAdministration grants, Pages pages) {
    this.owners = owners;
    this.grants = grants;
    this.pages = pages;
  }

  @GET
  @Allows(Who.OWNER_ADMINS)
  public Response get(@PathParam("owner") String owner, @Context ContainerRequestContext request) {
    OwnerName name = OwnerParam.parse(owner, Right.ADMIN, Caller.of(request));
    return show(name, FormState.FRESH, request);
  }

  private Response show(OwnerName name, FormState state, ContainerRequestContext request) {
    OwnerAdministration.Seen seen = owners.administered(Caller.of(request), name);
    Listing listing = Listing.of("/-/owners/" + name + "/members", request.getUriInfo());
    Page<Grant> members = grants.list(Caller.of(request), name, listing.page());
    MembersPage page =
        new MembersPage(
            OwnerHead.of(seen),
            seen.owner().profile().kind() == OwnerKind.USER,
            members.items().stream().map(MembersResource::row).toList(),
            listing.pager(members),
            pages.seal(request),
            state);
    Frame frame =
        pages.frame("Members of " + name, request).withJson("/api/v1/owners/" + name + "/grants");
    return pages.show("owners/members", frame, page, state, request);
  }

  private static MembersPage.Row row(Grant grant) {
    Grantee grantee = grant.grantee();
    return new MembersPage.Row(grantee.kind().word(), grantee.name(), grant.level().word());
  }

  /** Gives a right, or takes one. */
  @POST
  @Allows(Who.OWNER_ADMINS)
  public Response change(@PathParam("owner") String owner, @Context ContainerRequestContext request)
      throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.ADMIN, actor);
    boolean removes = form.text("do").equals(REMOVE);
    Optional<FormState> back =
        Attempt.of(form, removes ? REMOVE : GRANT, "name")
            .run(() -> change(actor, name, removes, form));
    return back.map(state -> show(name, state, request))
        .orElseGet(() -> pages.goTo("/-/owners/" + name + "/members", request));
  }

  private void change(Actor actor, OwnerName name, boolean removes, Form form) throws IOException {
    if (removes) {
      grants.remove(actor, name, () -> grantee(form));
      return;
    }
    grants.set(actor, name, () -> new Grant(grantee(form), form.choice("level", Right.class)));
  }

  private static Grantee grantee(Form form) {
    Grantee.Kind kind = form.choice("kind", Grantee.Kind.class);
    return form.value("name", text -> new Grantee(kind, text));
  }
}
