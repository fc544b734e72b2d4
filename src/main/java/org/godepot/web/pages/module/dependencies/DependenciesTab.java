package org.godepot.web.pages.module.dependencies;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.godepot.access.Actor;
import org.godepot.web.Caller;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Subjects;
import org.godepot.web.pages.module.subject.Tab;

/** What a version requires, {@code ?tab=deps}. */
public final class DependenciesTab implements Tab {
  private final Pages pages;
  private final Subjects subjects;
  private final RequirementLists lists;

  public DependenciesTab(Pages pages, Subjects subjects, RequirementLists lists) {
    this.pages = pages;
    this.subjects = subjects;
    this.lists = lists;
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    DependenciesPage page =
        lists.of(subject, subjects.open(subject, actor), actor, pages.number(request));
    return pages.show("dependencies", subject.frame(pages, request), page, request);
  }
}
