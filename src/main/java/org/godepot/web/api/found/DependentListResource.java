package org.godepot.web.api.found;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.report.MalformedException;
import org.godepot.registry.search.Dependent;
import org.godepot.registry.search.Search;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.api.Paging;
import org.godepot.web.api.Words;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Whose latest versions require a module, by path; the module itself need not be here. */
@Path("/api/v1/dependents/{path: .+}")
public final class DependentListResource {
  private final Search search;
  private final BaseUrl base;

  public DependentListResource(Search search, BaseUrl base) {
    this.search = search;
    this.base = base;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response list(@PathParam("path") String path, @Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo());
    Page<Dependent> found = search.dependents(Caller.of(request), module(path), paging.page());
    return paging.answer(
        found.items().stream().map(DependentView::of).toList(), found.total(), base);
  }

  private static ModulePath module(String path) {
    try {
      return ModulePath.of(path);
    } catch (MalformedException malformed) {
      throw Words.invalid(malformed.problem().message());
    }
  }
}
