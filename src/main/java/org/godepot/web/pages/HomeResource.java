package org.godepot.web.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.godepot.web.Accept;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.proxy.SetUp;
import org.jspecify.annotations.Nullable;

/**
 * The root of the site: the start page for browsers, the lines to set up a terminal for everybody
 * else, the go command with {@code GOAUTH=git} among them (protocol A-14).
 */
@Path("/")
public final class HomeResource {
  private final Pages pages;
  private final SetUp setUp;

  public HomeResource(Pages pages, SetUp setUp) {
    this.pages = pages;
    this.setUp = setUp;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(
      @QueryParam("login") @Nullable String login, @Context ContainerRequestContext request) {
    if (login != null) {
      SignIn.require(request);
      return pages.goTo(SignIn.target(Optional.of(login)), request);
    }
    if (!Accept.takesHtml(request.getHeaderString("Accept"))) {
      return setUp.answer("/go", request);
    }
    HomePage page = new HomePage(pages.visit(request).base());
    return pages.show("home", pages.frame("Go modules", request), page, request);
  }
}
