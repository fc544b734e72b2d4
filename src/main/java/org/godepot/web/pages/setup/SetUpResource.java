package org.godepot.web.pages.setup;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.setup.snippet.Address;
import org.godepot.web.pages.setup.snippet.Choice;

/** Lines to paste for whoever uses or publishes modules, wherever. */
@Path("/-/setup")
public final class SetUpResource {
  private final Pages pages;
  private final Surroundings surroundings;

  public SetUpResource(Pages pages, Surroundings surroundings) {
    this.pages = pages;
    this.surroundings = surroundings;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    Choice choice = ChoiceQuery.parse(request.getUriInfo().getQueryParameters());
    Address address = new Address(pages.visit(request).base());
    SetUpPage page = SetUpPage.of(surroundings.of(Caller.of(request), choice, address));
    return pages.show("setup", pages.frame("Set me up", request), page, request);
  }
}
