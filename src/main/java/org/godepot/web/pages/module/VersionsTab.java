package org.godepot.web.pages.module;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.web.Caller;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Subjects;
import org.godepot.web.pages.module.subject.Tab;

/** The versions of a module, {@code ?tab=versions}. */
public final class VersionsTab implements Tab {
  private final Pages pages;
  private final Subjects subjects;
  private final VersionList lists;

  public VersionsTab(Pages pages, Subjects subjects, Times times) {
    this.pages = pages;
    this.subjects = subjects;
    this.lists = new VersionList(times);
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    List<ModulePath> majors = subjects.majors(subject, Caller.of(request));
    VersionsPage page = lists.of(subject, majors, pages.number(request));
    Frame frame = subject.frame(pages, request);
    Optional<String> json =
        subject.module().owner().map(owner -> json(owner, subject.module().path()));
    return pages.show("versions", json.map(frame::withJson).orElse(frame), page, request);
  }

  private static String json(OwnerName owner, ModulePath path) {
    return "/api/v1/packages/" + owner + "/go/" + path.text() + "?sort=version";
  }
}
