package org.godepot.web.pages.module.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.Version;
import org.godepot.registry.compare.Comparer;
import org.godepot.registry.compare.Comparison;
import org.godepot.registry.compare.FileChange;
import org.godepot.registry.compare.FileDiff;
import org.godepot.registry.compare.Hunk;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.docs.ApiComparer;
import org.godepot.web.html.Pager;
import org.godepot.web.html.Sizes;
import org.godepot.web.pages.module.subject.Heading;
import org.godepot.web.pages.module.subject.Headings;
import org.godepot.web.pages.module.subject.Links;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.TabName;

/** Makes the pages with what differs between two versions. Thread-safe. */
public final class Changes {
  /** Files on a page: about a quarter of what a page may weigh. */
  static final int PAGE_SIZE = 100;

  /** Bytes of lines on the page of one file: most of what a page may have. */
  static final int MAX_SHEET = 60_000;

  private final Comparer comparer;
  private final ApiComparer api;

  public Changes(Comparer comparer, ApiComparer api) {
    this.comparer = comparer;
    this.api = api;
  }

  /**
   * Two versions of a module.
   *
   * @param to the later one, which the page is about
   */
  record Pair(Subject to, Version from, ModuleFiles before, ModuleFiles after) {
    Links links() {
      return to.links();
    }
  }

  /** The page before anything is compared, with a sentence that says why. */
  static ChangesPage nothing(Subject to, Optional<Version> from, String why) {
    return new ChangesPage(
        Headings.of(to, TabName.CHANGES, List.of()),
        Picker.of(to, from),
        List.of(why),
        Optional.empty());
  }

  /** All that differs. */
  ChangesPage all(Pair pair, Page.Request page) {
    Comparison comparison = comparer.compare(pair.before().archive(), pair.after().archive());
    return new ChangesPage(
        Headings.of(pair.to(), TabName.CHANGES, List.of()),
        Picker.of(pair.to(), Optional.of(pair.from())),
        comparison.leftOut(),
        Optional.of(found(pair, comparison, page)));
  }

  private ChangesPage.Found found(Pair pair, Comparison comparison, Page.Request page) {
    List<FileChange> listed =
        comparison.changes().stream().skip(page.offset()).limit(page.limit()).toList();
    List<FileBlock> blocks = page.number() == 1 ? blocks(pair) : List.of();
    boolean isModFirst = !blocks.isEmpty() && blocks.get(0).name().equals("go.mod");
    return new ChangesPage.Found(
        said(comparison),
        isModFirst ? Optional.of(blocks.get(0)) : Optional.empty(),
        page.number() == 1 ? Optional.of(api(pair)) : Optional.empty(),
        listed.stream().map(change -> row(pair, change)).toList(),
        Pager.of(
            page,
            listed.size(),
            comparison.changes().size(),
            number -> pair.links().changes(pair.from(), number)),
        isModFirst ? blocks.subList(1, blocks.size()) : blocks);
  }

  private static String said(Comparison all) {
    return files(all.added(), "added")
        + ", "
        + Sizes.count(all.removed())
        + " removed, "
        + Sizes.count(all.changed())
        + " changed, "
        + Sizes.count(all.same())
        + " the same.";
  }

  private static String files(int number, String what) {
    return Sizes.count(number) + (number == 1 ? " file " : " files ") + what;
  }

  private List<FileBlock> blocks(Pair pair) {
    FileBlocks blocks = new FileBlocks(pair.links(), pair.from());
    List<FileBlock> shown = new ArrayList<>();
    for (FileDiff diff : comparer.diffs(pair.before().archive(), pair.after().archive())) {
      if (!blocks.hasRoom()) {
        break;
      }
      shown.add(blocks.next(diff));
    }
    return shown;
  }

  private ApiPart api(Pair pair) {
    return ApiParts.of(
        api.compare(pair.before(), pair.after()), pair.to().at(pair.from()).links(), pair.links());
  }

  private static ChangesPage.FileRow row(Pair pair, FileChange change) {
    String address = pair.links().changes(pair.from(), change.path(), 1);
    return new ChangesPage.FileRow(change.shown(), address, FileBlocks.what(change), size(change));
  }

  private static String size(FileChange change) {
    return switch (change.kind()) {
      case ADDED -> Sizes.of(change.after());
      case REMOVED -> Sizes.of(change.before());
      case CHANGED ->
          change.before() == change.after()
              ? Sizes.of(change.after())
              : Sizes.of(change.before()) + " → " + Sizes.of(change.after());
    };
  }

  /**
   * How one file differs.
   *
   * @param number of the part of a long difference, from 1
   * @throws RegistryException NOT_FOUND for a file that does not differ, or a part there is not
   */
  FileChangePage file(Pair pair, String path, int number) {
    FileDiff diff =
        comparer
            .diff(pair.before().archive(), pair.after().archive(), path)
            .orElseThrow(() -> same(path));
    List<List<Hunk>> sheets = Sheets.of(diff.hunks(), MAX_SHEET);
    int last = Math.max(1, sheets.size());
    if (number > last) {
      throw new RegistryException(
          Reason.NOT_FOUND, "the difference of " + Shown.of(path) + " has " + last + " parts");
    }
    boolean isGone = diff.change().kind() == FileChange.Kind.REMOVED;
    Links links = isGone ? pair.to().at(pair.from()).links() : pair.links();
    return new FileChangePage(
        Headings.of(pair.to(), TabName.CHANGES, List.of()),
        new Heading.Link(
            "All that changed since " + pair.from().text(),
            pair.links().changes(pair.from(), 1),
            false),
        new FileBlock(
            diff.change().shown(),
            FileBlocks.what(diff),
            sheets.isEmpty() ? List.of() : sheets.get(number - 1),
            Optional.empty(),
            diff.notes()),
        new Heading.Link("file in " + links.version().text(), links.file(path), false),
        parts(pair, path, number, last));
  }

  private static RegistryException same(String path) {
    return new RegistryException(
        Reason.NOT_FOUND, Shown.of(path) + " is the same in both versions, or in neither");
  }

  private static Pager parts(Pair pair, String path, int number, int last) {
    return new Pager(
        "part " + number + " of " + last,
        number > 1
            ? Optional.of(pair.links().changes(pair.from(), path, number - 1))
            : Optional.empty(),
        number < last
            ? Optional.of(pair.links().changes(pair.from(), path, number + 1))
            : Optional.empty());
  }
}
