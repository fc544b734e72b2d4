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
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Attempt;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.FormState;
import org.godepot.web.pages.Pages;

/** Visibility and full name of an owner, for its administrators. */
@Path("/-/owners/{owner}/settings")
public final class OwnerSettingsResource {
  private static final String PROFILE = "profile";

  private final OwnerAdministration owners;
  private final Pages pages;

  public OwnerSettingsResource(OwnerAdministration owners, Pages pages) {
    this.owners = owners;
    this.pages = pages;
  }

  @GET
  @Allows(Who.OWNER_ADMINS)
  public Response get(@PathParam("owner") String owner, @Context ContainerRequestContext request) {
    OwnerName name = OwnerParam.parse(owner, Right.ADMIN, Caller.of(request));
    return show(name, FormState.FRESH, request);
  }

  private Response show(OwnerName name, FormState state, ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    OwnerSettingsPage page =
        new OwnerSettingsPage(
            OwnerHead.of(owners.administered(actor, name)),
            actor.siteAdmin(),
            pages.seal(request),
            state);
    return pages.show(
        "owners/settings", pages.frame("Settings of " + name, request), page, state, request);
  }

  @POST
  @Allows(Who.OWNER_ADMINS)
  public Response change(@PathParam("owner") String owner, @Context ContainerRequestContext request)
      throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.ADMIN, actor);
    Optional<FormState> back =
        Attempt.of(form, PROFILE, "fullName")
            .run(() -> owners.change(actor, name, () -> Profiles.read(form)));
    return back.map(state -> show(name, state, request))
        .orElseGet(() -> pages.goTo("/-/owners/" + name, request));
  }
}
