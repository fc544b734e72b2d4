package org.godepot.web.pages.module.overview;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.publish.Deleter;
import org.godepot.web.Caller;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.Query;
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
  private final Deleter deleter;

  public OverviewTab(Pages pages, Subjects subjects, Overviews overviews, Deleter deleter) {
    this.pages = pages;
    this.subjects = subjects;
    this.overviews = overviews;
    this.deleter = deleter;
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    OpenVersion open = subjects.open(subject, Caller.of(request));
    String symbol = pages.query("symbol", request);
    if (!symbol.isEmpty()) {
      return pages.goTo(overviews.pageOf(symbol, subject, open), request);
    }
    OverviewPage page =
        overviews.of(
            subject,
            open,
            new Overviews.Asked(
                pages.number(request), pages.visit(request), deletion(open, Caller.of(request))));
    return pages.show("module", subject.frame(pages, request), page, request);
  }

  private Optional<String> deletion(OpenVersion open, Actor actor) {
    if (open.source() instanceof OpenVersion.Hosted hosted
        && deleter.mayDelete(actor, hosted.owner())) {
      Query query =
          new Query()
              .with("module", open.id().path().text())
              .with("version", open.id().version().text());
      return Optional.of(query.of("/-/publish/" + hosted.owner() + "/delete"));
    }
    return Optional.empty();
  }
}
