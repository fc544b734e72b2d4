package org.godepot.web.pages.module;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.registry.contents.Listing;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.files.FileView;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Frame;
import org.godepot.web.pages.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Modules and packages, {@code /{module}[@{version}][/{package}]}: every path that is not ours and
 * whose first element contains a dot. With {@code ?go-get=1} any path that is not ours (protocol
 * 6).
 */
@Path("/{path: (?!(api|go|-)(/|$)).+}")
public final class ModuleResource {
  private final Pages pages;
  private final Subjects subjects;
  private final Overviews overviews;
  private final Discovery discovery;

  public ModuleResource(Pages pages, Subjects subjects, Overviews overviews, Discovery discovery) {
    this.pages = pages;
    this.subjects = subjects;
    this.overviews = overviews;
    this.discovery = discovery;
  }

  @GET
  @Allows(Who.PATH_READERS)
  public Response get(
      @PathParam("path") String path,
      @QueryParam("go-get") @Nullable String goGet,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("tab") @DefaultValue("") String tab,
      @Context ContainerRequestContext request) {
    if ("1".equals(goGet)) {
      return discovery.answer(path, request);
    }
    if (path.substring(0, (path + "/").indexOf('/')).indexOf('.') < 0) {
      throw notFound(path);
    }
    Actor actor = Caller.of(request);
    Optional<OwnerName> view =
        Optional.ofNullable(owner).map(name -> OwnerParam.parse(name, Right.READ, actor));
    Subject subject = subjects.find(actor, view, PageAddress.parse(path));
    return switch (tab) {
      case "versions" -> versions(subject, request);
      case "files" -> files(subject, request);
      case "raw" -> raw(subject, request);
      default -> overview(subject, request);
    };
  }

  private static RegistryException notFound(String path) {
    return new RegistryException(Reason.NOT_FOUND, "there is no page " + Shown.of(path));
  }

  private Response overview(Subject subject, ContainerRequestContext request) {
    OpenVersion open = subjects.open(subject, Caller.of(request));
    String symbol = pages.query("symbol", request);
    if (!symbol.isEmpty()) {
      return pages.goTo(overviews.pageOf(symbol, subject, open), request);
    }
    OverviewPage page =
        overviews.of(subject, open, pages.number(request), pages.visit(request).root());
    return pages.show("module", frame(subject, request), page, request);
  }

  private Response versions(Subject subject, ContainerRequestContext request) {
    VersionsPage page = VersionList.of(subject, pages.number(request));
    return pages.show("versions", frame(subject, request), page, request);
  }

  private Response files(Subject subject, ContainerRequestContext request) {
    ModuleFiles files = filesOf(subject, request);
    String path = pages.query("path", request);
    Page.Request part = new Page.Request(pages.number(request), Files.PAGE_SIZE);
    Optional<Listing> listing = files.directory(path, part);
    if (listing.isPresent()) {
      FilesPage page = Files.directory(subject, listing.get(), part);
      return pages.show("files", frame(subject, request), page, request);
    }
    FileView file = files.file(path).orElseThrow(() -> notFound(path));
    FilePage page = Files.file(subject, file, pages.number("line", request));
    return pages.show("file", frame(subject, request), page, request);
  }

  private Response raw(Subject subject, ContainerRequestContext request) {
    String path = pages.query("path", request);
    return filesOf(subject, request)
        .raw(path)
        .map(file -> RawAnswer.of(file, request))
        .orElseThrow(() -> notFound(path));
  }

  private ModuleFiles filesOf(Subject subject, ContainerRequestContext request) {
    return Files.in(subjects.open(subject, Caller.of(request)));
  }

  private Frame frame(Subject subject, ContainerRequestContext request) {
    return pages
        .frame(subject.name() + " " + subject.version(), request)
        .withCanonical(subject.links().page(subject.below()));
  }
}
