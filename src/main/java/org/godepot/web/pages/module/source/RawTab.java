package org.godepot.web.pages.module.source;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.godepot.web.Caller;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Subjects;
import org.godepot.web.pages.module.subject.Tab;

/** The bytes of a file, {@code ?tab=raw&path=}. */
public final class RawTab implements Tab {
  private final Pages pages;
  private final Subjects subjects;

  public RawTab(Pages pages, Subjects subjects) {
    this.pages = pages;
    this.subjects = subjects;
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    String path = pages.query("path", request);
    return Files.in(subjects.open(subject, Caller.of(request)))
        .raw(path)
        .map(file -> RawAnswer.of(file, request))
        .orElseThrow(() -> Files.missing(path));
  }
}
