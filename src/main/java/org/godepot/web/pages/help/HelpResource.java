package org.godepot.web.pages.help;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Pages;

/** Where the last line of every refusal leads. */
@Path("/-/help")
public final class HelpResource {
  private final Pages pages;
  private final HelpTexts texts;

  public HelpResource(Pages pages, HelpTexts texts) {
    this.pages = pages;
    this.texts = texts;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response index(@Context ContainerRequestContext request) {
    HelpPage page = HelpPage.index(texts.all());
    return pages.show("help", pages.frame("Help", request), page, request);
  }

  @GET
  @Path("{code}")
  @Allows(Who.EVERYBODY)
  public Response get(@PathParam("code") String code, @Context ContainerRequestContext request) {
    HelpText text =
        texts
            .get(code)
            .orElseThrow(
                () ->
                    new RegistryException(
                        Reason.NOT_FOUND, "there is no help on " + Shown.of(code)));
    return pages.show("help", pages.frame(text.title(), request), HelpPage.of(text), request);
  }
}
