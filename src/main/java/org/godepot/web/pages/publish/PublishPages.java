package org.godepot.web.pages.publish;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Ticket;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Previews;
import org.godepot.web.Caller;
import org.godepot.web.pages.Pages;

/** What the steps of publishing answer with. Thread-safe. */
final class PublishPages {
  private static final String ROOT = "/-/publish";
  private static final String TITLE = "Publish a module";

  private final Previews previews;
  private final Pages pages;

  PublishPages(Previews previews, Pages pages) {
    this.previews = previews;
    this.pages = pages;
  }

  /** Where an upload that waits is shown. */
  static String address(OwnerName owner, Ticket ticket) {
    return ROOT + "/" + owner + "/" + ticket;
  }

  /**
   * The form.
   *
   * @param owner to choose, any text
   */
  Response form(String owner, ContainerRequestContext request) {
    PublishPage page = page(owner, Optional.empty(), request);
    return pages.show("publish", pages.frame(TITLE, request), page, request);
  }

  /** The form for one whose upload waits no more. */
  Response gone(OwnerName owner, ContainerRequestContext request) {
    String notice =
        "That upload is not waiting here any more: it was published or discarded, or "
            + Previews.LIFE.toMinutes()
            + " minutes have passed. To publish it, please choose the file again.";
    PublishPage page = page(owner.text(), Optional.of(notice), request);
    return pages.answer(404, "publish", pages.frame(TITLE, request), page);
  }

  private PublishPage page(String owner, Optional<String> notice, ContainerRequestContext request) {
    return PublishPage.of(box(owner, request), notice, pages.visit(request).base());
  }

  private UploadBox box(String owner, ContainerRequestContext request) {
    return UploadBox.of(pages.seal(request), previews.owners(Caller.of(request)), owner);
  }

  /** What an upload would become, or why it cannot. */
  Response preview(
      Outcome outcome, OwnerName owner, Ticket ticket, ContainerRequestContext request) {
    if (outcome instanceof Outcome.Passed passed) {
      PreviewPage page =
          PreviewPage.of(passed, owner, address(owner, ticket), ticket, pages.seal(request));
      return pages.show("preview", pages.frame(page.title(), request), page, request);
    }
    return refused(200, outcome, owner, request);
  }

  /** What became of an upload. */
  Response result(Outcome outcome, OwnerName owner, ContainerRequestContext request) {
    if (outcome instanceof Outcome.Passed passed) {
      return pages.goTo(done(owner, passed), request);
    }
    return refused(outcome instanceof Outcome.Exists ? 409 : 400, outcome, owner, request);
  }

  private static String done(OwnerName owner, Outcome.Passed passed) {
    ModuleVersion id = passed.release().id();
    String version = URLEncoder.encode(id.version().text(), StandardCharsets.UTF_8);
    return ROOT
        + "/"
        + owner
        + "/done?module="
        + URLEncoder.encode(id.path().text(), StandardCharsets.UTF_8)
        + "&version="
        + version
        + (passed.glimpse().command() ? "&command=true" : "");
  }

  /** A report with the form for another try. */
  private Response refused(
      int status, Outcome outcome, OwnerName owner, ContainerRequestContext request) {
    UploadBox box = box(owner.text(), request);
    if (outcome instanceof Outcome.Exists exists) {
      ExistsPage page = ExistsPage.of(exists, owner, box);
      return pages.answer(status, "exists", pages.frame("Already published", request), page);
    }
    FlawedPage page = FlawedPage.of(((Outcome.Flawed) outcome).problems(), box);
    return pages.answer(status, "flawed", pages.frame("Not publishable yet", request), page);
  }
}
