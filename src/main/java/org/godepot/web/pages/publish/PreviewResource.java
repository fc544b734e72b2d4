package org.godepot.web.pages.publish;

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
import org.godepot.catalog.Expected;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Ticket;
import org.godepot.ops.Meters;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Previews;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.Pages;

/** An upload that waits: shows what it would become, publishes or forgets it. */
@Path("/-/publish/{owner}/{ticket: " + Ticket.FORM + "}")
public final class PreviewResource {
  private final Previews previews;
  private final Pages pages;
  private final PublishPages answers;
  private final Meters meters;

  public PreviewResource(Previews previews, Pages pages, Meters meters) {
    this.previews = previews;
    this.pages = pages;
    this.answers = new PublishPages(previews, pages);
    this.meters = meters;
  }

  @GET
  @Allows(Who.WRITERS)
  public Response get(
      @PathParam("owner") String owner,
      @PathParam("ticket") String text,
      @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.WRITE, actor);
    Ticket ticket = new Ticket(text);
    return previews
        .look(actor, name, ticket)
        .map(outcome -> answers.preview(outcome, name, ticket, request))
        .orElseGet(() -> answers.gone(name, request));
  }

  @POST
  @Allows(Who.WRITERS)
  public Response publish(
      @PathParam("owner") String owner,
      @PathParam("ticket") String ticket,
      @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.WRITE, actor);
    Optional<Outcome> outcome =
        previews.publish(actor, name, new Ticket(ticket), () -> shown(pages.form(request)));
    outcome.ifPresent(done -> meters.upload(done.word()));
    return outcome
        .map(done -> answers.result(done, name, request))
        .orElseGet(() -> answers.gone(name, request));
  }

  /** What the page of the form said would be published. */
  private static Expected shown(Form form) {
    return new Expected(form.filled("module"), form.filled("version"), form.filled("sum"));
  }

  @POST
  @Path("discard")
  @Allows(Who.WRITERS)
  public Response discard(
      @PathParam("owner") String owner,
      @PathParam("ticket") String ticket,
      @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.WRITE, actor);
    previews.drop(actor, name, new Ticket(ticket), () -> pages.form(request));
    return pages.goTo("/-/publish?owner=" + name, request);
  }
}
