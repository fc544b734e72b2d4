package org.godepot.web.pages.find;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Page;
import org.godepot.ops.Readiness;
import org.godepot.registry.search.Search;
import org.godepot.web.Accept;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.SignIn;
import org.godepot.web.pages.setup.snippet.Quoting;
import org.godepot.web.proxy.SetUp;
import org.jspecify.annotations.Nullable;

/**
 * The root of the site: the start page for browsers, the lines to set up a terminal for everybody
 * else, the go command with {@code GOAUTH=git} among them (protocol A-14).
 */
@Path("/")
public final class HomeResource {
  /** As many as fit on a screen or two. */
  private static final int RECENT = 15;

  private final Pages pages;
  private final SetUp setUp;
  private final Search search;
  private final FoundLines lines;
  private final Readiness readiness;

  public HomeResource(Pages pages, SetUp setUp, Search search, Times times, Readiness readiness) {
    this.pages = pages;
    this.setUp = setUp;
    this.search = search;
    this.lines = new FoundLines(times);
    this.readiness = readiness;
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
    String base = pages.visit(request).base();
    HomePage page =
        new HomePage(
            lines.of(search.recent(Caller.of(request), new Page.Request(1, RECENT)).items()),
            "go env -w " + Quoting.shell("GOPROXY=" + base + "/go"),
            FirstModule.of(base, pages.visit(request).user()),
            Caller.of(request).siteAdmin() ? health() : List.of());
    return pages.show("home", pages.frame("Go modules", request), page, request);
  }

  private List<HomePage.Check> health() {
    return readiness.now().entrySet().stream()
        .map(part -> new HomePage.Check(part.getKey(), part.getValue().works()))
        .toList();
  }
}
