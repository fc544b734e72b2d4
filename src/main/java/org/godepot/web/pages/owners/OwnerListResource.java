package org.godepot.web.pages.owners;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerProfile;
import org.godepot.access.Policy;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Attempt;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.FormState;
import org.godepot.web.pages.Listing;
import org.godepot.web.pages.Pages;

/** The owners that a visitor may read; site administrators make new ones here. */
@Path("/-/owners")
public final class OwnerListResource {
  private static final String CREATE = "create";

  private final OwnerAdministration owners;
  private final Visibility visibility;
  private final Times times;
  private final Pages pages;

  /**
   * @param visibility of new owners where nobody says
   */
  public OwnerListResource(
      OwnerAdministration owners, Visibility visibility, Times times, Pages pages) {
    this.owners = owners;
    this.visibility = visibility;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response list(@Context ContainerRequestContext request) {
    return show(FormState.FRESH, request);
  }

  private Response show(FormState state, ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    Listing listing = Listing.of("/-/owners", request.getUriInfo());
    Page<OwnerAdministration.Seen> found = owners.list(actor, listing.words(), listing.page());
    List<OwnersPage.Row> rows = found.items().stream().map(this::row).toList();
    OwnersPage.Creation creation =
        new OwnersPage.Creation(actor.siteAdmin(), visibility.word(), pages.seal(request), state);
    OwnersPage page = new OwnersPage(listing.words(), rows, listing.pager(found), creation);
    Frame frame = pages.frame("Owners", request).withJson(listing.json("/api/v1/owners"));
    return pages.show("owners/list", frame, page, state, request);
  }

  private OwnersPage.Row row(OwnerAdministration.Seen seen) {
    OwnerProfile profile = seen.owner().profile();
    return new OwnersPage.Row(
        seen.owner().owner().name().text(),
        profile.fullName(),
        profile.kind().word(),
        profile.visibility().word(),
        seen.right().word(),
        times.of(profile.created()));
  }

  @POST
  @Allows(Who.SITE_ADMINS)
  public Response create(@Context ContainerRequestContext request) throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, OwnerAdministration.CREATE);
    Optional<FormState> back =
        Attempt.of(form, CREATE, "name")
            .run(
                () -> {
                  OwnerName name = OwnerParam.parseNew(form.text("name"), actor);
                  owners.create(actor, name, () -> Profiles.read(form));
                });
    return back.map(state -> show(state, request))
        .orElseGet(() -> pages.goTo("/-/owners/" + form.text("name"), request));
  }
}
