package org.godepot.web.pages.module.dependencies;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.godepot.catalog.Page;
import org.godepot.registry.search.Dependent;
import org.godepot.registry.search.Search;
import org.godepot.web.Caller;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Tab;

/** What here requires a module, {@code ?tab=dependents}. */
public final class DependentsTab implements Tab {
  private final Pages pages;
  private final Search search;

  public DependentsTab(Pages pages, Search search) {
    this.pages = pages;
    this.search = search;
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    Page.Request part = new Page.Request(pages.number(request), DependentLists.PAGE_SIZE);
    Page<Dependent> found = search.dependents(Caller.of(request), subject.module().path(), part);
    DependentsPage page = DependentLists.of(subject, found, part);
    String json = "/api/v1/dependents/" + subject.module().path().text();
    return pages.show("dependents", subject.frame(pages, request).withJson(json), page, request);
  }
}
