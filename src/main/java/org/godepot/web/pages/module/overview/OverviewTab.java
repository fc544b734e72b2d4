package org.godepot.web.pages.module.overview;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.web.Caller;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Subjects;
import org.godepot.web.pages.module.subject.Tab;

/**
 * What a module or package is, without {@code ?tab=}, {@code ?page=} for long documentation; {@code
 * ?symbol=} leads to the page that has it.
 */
public final class OverviewTab implements Tab {
  private final Pages pages;
  private final Subjects subjects;
  private final Overviews overviews;

  public OverviewTab(Pages pages, Subjects subjects, Overviews overviews) {
    this.pages = pages;
    this.subjects = subjects;
    this.overviews = overviews;
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    OpenVersion open = subjects.open(subject, Caller.of(request));
    String symbol = pages.query("symbol", request);
    if (!symbol.isEmpty()) {
      return pages.goTo(overviews.pageOf(symbol, subject, open), request);
    }
    OverviewPage page =
        overviews.of(subject, open, pages.number(request), pages.visit(request).root());
    return pages.show("module", subject.frame(pages, request), page, request);
  }
}
