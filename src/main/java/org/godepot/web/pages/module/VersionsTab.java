package org.godepot.web.pages.module;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Tab;

/** The versions of a module, {@code ?tab=versions}. */
public final class VersionsTab implements Tab {
  private final Pages pages;

  public VersionsTab(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    VersionsPage page = VersionList.of(subject, pages.number(request));
    return pages.show("versions", subject.frame(pages, request), page, request);
  }
}
