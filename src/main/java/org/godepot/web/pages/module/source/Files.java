package org.godepot.web.pages.module.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.registry.contents.Listing;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.contents.RawFile;
import org.godepot.registry.files.FileView;
import org.godepot.registry.files.LinePages;
import org.godepot.web.html.Pager;
import org.godepot.web.html.Sizes;
import org.godepot.web.pages.module.subject.Heading;
import org.godepot.web.pages.module.subject.Headings;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.TabName;

/** Makes the pages with the files of a version. */
final class Files {
  /** Entries of a directory on a page: about half of what a page may weigh. */
  static final int PAGE_SIZE = 250;

  private Files() {}

  /** The files of a version, NOT_FOUND while its zip is not here. */
  static ModuleFiles in(OpenVersion open) {
    return open.files()
        .orElseThrow(() -> new RegistryException(Reason.NOT_FOUND, OpenVersion.NOT_HERE_YET));
  }

  static RegistryException missing(String path) {
    return new RegistryException(
        Reason.NOT_FOUND, "there is no file " + Shown.of(path) + " in this version");
  }

  static FilesPage directory(Subject subject, Listing listing, Page.Request request) {
    return new FilesPage(
        Headings.of(subject, TabName.FILES, List.of()),
        place(subject, listing.crumbs()),
        listing.children().items().stream().map(child -> row(subject, child)).toList(),
        Pager.of(
            request,
            listing.children().items().size(),
            listing.children().total(),
            number -> subject.links().directory(listing.path(), number)),
        downloads(subject),
        List.of());
  }

  /** What stands in the place of the files while the zip is not here. */
  static FilesPage notHereYet(Subject subject) {
    return new FilesPage(
        Headings.of(subject, TabName.FILES, List.of()),
        List.of(top(subject)),
        List.of(),
        Pager.of(
            new Page.Request(1, PAGE_SIZE), 0, 0, number -> subject.links().tab(TabName.FILES)),
        downloads(subject),
        List.of(OpenVersion.NOT_HERE_YET));
  }

  private static List<Heading.Link> downloads(Subject subject) {
    return List.of(
        new Heading.Link("module zip", subject.links().download(".zip"), false),
        new Heading.Link("go.mod", subject.links().download(".mod"), false),
        new Heading.Link(".info", subject.links().download(".info"), false));
  }

  private static FilesPage.Row row(Subject subject, Listing.Child child) {
    String size = Sizes.of(child.size());
    return new FilesPage.Row(
        child.shown(),
        subject.links().file(child.path()),
        child.isDirectory(),
        child.isDirectory()
            ? (child.files() == 1 ? "1 file, " : child.files() + " files, ") + size
            : size);
  }

  /**
   * The page of a file that has a line.
   *
   * @param line from 1; behind the last one it is the last page
   */
  static FilePage file(Subject subject, FileView view, int line) {
    LinePages pages = LinePages.of(view.lines());
    int number = pages.with(line);
    return new FilePage(
        Headings.of(subject, TabName.FILES, List.of()),
        above(subject, view.path()),
        view,
        pages.page(number),
        pager(subject, view, pages, number),
        subject.links().byLine(view.path()),
        Sizes.of(view.size()),
        view.size() > RawFile.MAX_SIZE
            ? Optional.empty()
            : Optional.of(subject.links().raw(view.path())),
        subject.links().download(".zip"));
  }

  private static Pager pager(Subject subject, FileView view, LinePages pages, int number) {
    IntFunction<String> address = page -> subject.links().byLine(view.path()) + pages.first(page);
    return new Pager(
        "Lines "
            + Sizes.count(pages.first(number))
            + " to "
            + Sizes.count(pages.first(number) + pages.page(number).size() - 1L)
            + " of "
            + Sizes.count(view.lines().size()),
        number > 1 ? Optional.of(address.apply(number - 1)) : Optional.empty(),
        number < pages.count() ? Optional.of(address.apply(number + 1)) : Optional.empty());
  }

  private static List<Heading.Link> place(Subject subject, List<Listing.Crumb> crumbs) {
    List<Heading.Link> place = new ArrayList<>();
    place.add(top(subject));
    crumbs.forEach(
        crumb ->
            place.add(new Heading.Link(crumb.shown(), subject.links().file(crumb.path()), false)));
    return place;
  }

  private static Heading.Link top(Subject subject) {
    String name = subject.module().path().text() + "@" + subject.version().text();
    return new Heading.Link(name, subject.links().tab(TabName.FILES), false);
  }

  private static List<Heading.Link> above(Subject subject, String path) {
    List<Heading.Link> place = new ArrayList<>();
    place.add(top(subject));
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String directory = path.substring(0, slash);
      String name = directory.substring(directory.lastIndexOf('/') + 1);
      place.add(new Heading.Link(Shown.of(name), subject.links().file(directory), false));
    }
    return place;
  }
}
