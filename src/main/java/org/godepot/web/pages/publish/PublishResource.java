package org.godepot.web.pages.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Ticket;
import org.godepot.registry.publish.Previews;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.SignIn;
import org.jspecify.annotations.Nullable;

/** The form that takes a zip. */
@Path("/-/publish")
public final class PublishResource {
  private final Previews previews;
  private final Pages pages;
  private final PublishPages answers;

  public PublishResource(Previews previews, Pages pages) {
    this.previews = previews;
    this.pages = pages;
    this.answers = new PublishPages(previews, pages);
  }

  /**
   * The form.
   *
   * @param owner to choose at first
   */
  @GET
  @Allows(Who.USERS)
  public Response get(
      @QueryParam("owner") @Nullable String owner, @Context ContainerRequestContext request) {
    SignIn.require(request);
    return answers.form(Optional.ofNullable(owner).orElse(""), request);
  }

  /** Takes a zip; nothing is published. The seal is looked at before a byte of the file is read. */
  @POST
  @Allows(Who.USERS)
  public Response post(@Context HttpServletRequest body, @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = SignIn.require(request);
    UploadForm form = UploadForm.read(body);
    pages.requireSeal(form.seal(), request);
    OwnerName owner = OwnerParam.parse(form.owner(), Right.WRITE, actor);
    Ticket ticket = previews.receive(actor, owner, form);
    return pages.goTo(PublishPages.address(owner, ticket), request);
  }
}
