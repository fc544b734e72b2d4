package org.godepot.web.pages.find;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.godepot.catalog.Content;
import org.godepot.registry.search.Hit;
import org.godepot.registry.search.Search;
import org.godepot.registry.search.text.QueryText;
import org.godepot.web.Caller;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Pages;

/** Completes what somebody types into the search box; JSON for the script of the pages. */
@Path("/-/suggest")
public final class SuggestResource {
  private final Pages pages;
  private final Search search;

  public SuggestResource(Pages pages, Search search) {
    this.pages = pages;
    this.search = search;
  }

  /** A completion: what it is called, what that is, and its address. */
  record Suggestion(String name, String what, String href) {}

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    String root = pages.visit(request).root();
    QueryText text = new QueryText(pages.query("q", request));
    List<Suggestion> suggestions =
        search.suggest(Caller.of(request), text).stream()
            .map(hit -> suggestion(hit, root))
            .toList();
    return Representation.of(Content.of(Json.bytes(suggestions)), MediaTypes.JSON)
        .cache("private, no-cache")
        .header("Vary", "Authorization")
        .answer(request);
  }

  private static Suggestion suggestion(Hit hit, String root) {
    String what =
        hit.symbol()
            .map(symbol -> symbol.kind().word() + " in " + hit.place().orElseThrow().path())
            .orElse(hit.synopsis());
    return new Suggestion(FoundLines.name(hit), what, root + FoundLines.address(hit));
  }
}
