package org.godepot.web.pages.publish;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.browse.Browser;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Pages;

/** What to do with a version that was just published. */
@Path("/-/publish/{owner}/done")
public final class PublishedResource {
  private final Browser browser;
  private final Pages pages;

  public PublishedResource(Browser browser, Pages pages) {
    this.browser = browser;
    this.pages = pages;
  }

  /**
   * The result.
   *
   * @param command whether the module root is a {@code main} package, for the right verb
   */
  @GET
  @Allows(Who.READERS)
  public Response get(
      @PathParam("owner") String owner,
      @QueryParam("module") @DefaultValue("") String module,
      @QueryParam("version") @DefaultValue("") String version,
      @QueryParam("command") @DefaultValue("false") boolean command,
      @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.READ, actor);
    if (!ModuleVersion.problems(module, version).isEmpty()) {
      throw browser.refuse(actor, name, "no module has such a path and version");
    }
    Release release =
        browser.get(actor, name, ModuleVersion.of(module, version)).hosted().release();
    PublishedPage page = PublishedPage.of(release, name, command, pages.visit(request).base());
    return pages.show("published", pages.frame("Published", request), page, request);
  }
}
