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

/** Removing an owner: first the question with what follows from it, then the deed. */
@Path("/-/owners/{owner}/delete")
public final class DeletionResource {
  private static final String DELETE = "delete";

  private final OwnerAdministration owners;
  private final Pages pages;

  public DeletionResource(OwnerAdministration owners, Pages pages) {
    this.owners = owners;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response ask(@PathParam("owner") String owner, @Context ContainerRequestContext request) {
    return show(name(owner, request), FormState.FRESH, request);
  }

  private static OwnerName name(String owner, ContainerRequestContext request) {
    return OwnerParam.parseForSiteAdmin(owner, Caller.of(request), OwnerAdministration.DELETE);
  }

  private Response show(OwnerName name, FormState state, ContainerRequestContext request) {
    OwnerHead head = OwnerHead.of(owners.administered(Caller.of(request), name));
    DeletionPage page = new DeletionPage(head, pages.seal(request), state);
    return pages.show(
        "owners/deletion", pages.frame("Delete " + name, request), page, state, request);
  }

  @POST
  @Allows(Who.SITE_ADMINS)
  public Response delete(@PathParam("owner") String owner, @Context ContainerRequestContext request)
      throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    OwnerName name = name(owner, request);
    boolean cascade = form.text("cascade").equals("true");
    Optional<FormState> back =
        Attempt.of(form, DELETE, "cascade").run(() -> owners.delete(actor, name, cascade));
    return back.map(state -> show(name, state, request))
        .orElseGet(() -> pages.goTo("/-/owners", request));
  }
}
