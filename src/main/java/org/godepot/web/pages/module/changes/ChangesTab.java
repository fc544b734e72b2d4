package org.godepot.web.pages.module.changes;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.catalog.Page;
import org.godepot.golang.module.Version;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.web.Caller;
import org.godepot.web.html.Frame;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.module.subject.Links;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Subjects;
import org.godepot.web.pages.module.subject.Tab;

/**
 * What changed since another version, {@code ?tab=diff&from=}; with {@code &path=} in one file. The
 * form sends both versions, {@code &from=&to=}.
 */
public final class ChangesTab implements Tab {
  private static final String FIRST =
      "This is the lowest version here; choose another one to compare it with.";

  private final Pages pages;
  private final Subjects subjects;
  private final Changes changes;

  public ChangesTab(Pages pages, Subjects subjects, Changes changes) {
    this.pages = pages;
    this.subjects = subjects;
    this.changes = changes;
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    Subject to = named("to", subject, request).map(subject::at).orElse(subject);
    Optional<Version> from = named("from", to, request).or(() -> before(to));
    if (from.isEmpty()) {
      return nothing(to, from, FIRST, request);
    }
    Optional<ModuleFiles> before = files(to.at(from.get()), request);
    Optional<ModuleFiles> after = files(to, request);
    if (before.isEmpty() || after.isEmpty()) {
      Version missing = before.isEmpty() ? from.get() : to.version();
      return nothing(to, from, notHere(missing), request);
    }
    return answer(new Changes.Pair(to, from.get(), before.get(), after.get()), request);
  }

  private Response answer(Changes.Pair pair, ContainerRequestContext request) {
    String path = pages.query("path", request);
    int number = pages.number(request);
    Links links = pair.links();
    if (path.isEmpty()) {
      ChangesPage page = changes.all(pair, new Page.Request(number, Changes.PAGE_SIZE));
      return pages.show(
          "changes", frame(pair, links.changes(pair.from(), number), request), page, request);
    }
    FileChangePage page = changes.file(pair, path, number);
    return pages.show(
        "filechange",
        frame(pair, links.changes(pair.from(), path, number), request),
        page,
        request);
  }

  private Frame frame(Changes.Pair pair, String address, ContainerRequestContext request) {
    String title = "Changes in " + pair.to().name() + " " + pair.to().version().text();
    return pages.frame(title, request).withCanonical(address);
  }

  private Response nothing(
      Subject to, Optional<Version> from, String why, ContainerRequestContext request) {
    ChangesPage page = Changes.nothing(to, from, why);
    return pages.show("changes", to.frame(pages, request), page, request);
  }

  private Optional<Version> named(String field, Subject subject, ContainerRequestContext request) {
    return Optional.of(pages.query(field, request))
        .filter(text -> !text.isEmpty())
        .map(text -> Subjects.version(subject, field, text));
  }

  private Optional<ModuleFiles> files(Subject subject, ContainerRequestContext request) {
    return subjects.open(subject, Caller.of(request)).files();
  }

  private static String notHere(Version version) {
    return "The files of "
        + version.text()
        + " are not here yet, so nothing can be compared; they come with the first download by go.";
  }

  /** The version below: a tagged one that is not retracted, if there is one. */
  private static Optional<Version> before(Subject subject) {
    List<Version> lower =
        subject.module().versions().stream()
            .filter(version -> version.compareTo(subject.version()) < 0)
            .toList();
    Predicate<Version> isGood =
        version -> !version.isPseudo() && subject.module().retraction(version).isEmpty();
    return lower.stream().filter(isGood).findFirst().or(() -> lower.stream().findFirst());
  }
}
