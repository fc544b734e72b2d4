package org.godepot.web.pages.module.source;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.godepot.catalog.Page;
import org.godepot.registry.contents.Listing;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.files.FileView;
import org.godepot.web.Caller;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Subjects;
import org.godepot.web.pages.module.subject.Tab;

/** A directory or a file of a version, {@code ?tab=files&path=}. */
public final class FilesTab implements Tab {
  private final Pages pages;
  private final Subjects subjects;

  public FilesTab(Pages pages, Subjects subjects) {
    this.pages = pages;
    this.subjects = subjects;
  }

  @Override
  public Response answer(Subject subject, ContainerRequestContext request) {
    OpenVersion open = subjects.open(subject, Caller.of(request));
    String path = pages.query("path", request);
    if (open.files().isEmpty() && path.isEmpty()) {
      FilesPage page = Files.notHereYet(subject);
      return pages.show("files", subject.frame(pages, request), page, request);
    }
    ModuleFiles files = Files.in(open);
    Page.Request part = new Page.Request(pages.number(request), Files.PAGE_SIZE);
    Optional<Listing> listing = files.directory(path, part);
    if (listing.isPresent()) {
      FilesPage page = Files.directory(subject, listing.get(), part);
      return pages.show("files", subject.frame(pages, request), page, request);
    }
    FileView file = files.file(path).orElseThrow(() -> Files.missing(path));
    FilePage page = Files.file(subject, file, pages.number("line", request));
    return pages.show("file", subject.frame(pages, request), page, request);
  }
}
