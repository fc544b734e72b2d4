package org.godepot.web.pages.module.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.contents.Overview;
import org.godepot.registry.contents.Overview.GoPackage;
import org.godepot.registry.docs.PackageDocs;
import org.godepot.web.html.Times;
import org.godepot.web.html.Visit;
import org.godepot.web.markup.Document;
import org.godepot.web.markup.Html;
import org.godepot.web.markup.Markup;
import org.godepot.web.markup.Surroundings;
import org.godepot.web.pages.module.subject.Headings;
import org.godepot.web.pages.module.subject.Links;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.TabName;

/** Makes the first page about a module or package. Thread-safe. */
public final class Overviews {
  /** Packages that are listed: a page stays below a hundred kilobytes. */
  static final int MAX_PACKAGES = 500;

  /**
   * Bytes of a README that are shown: about 25 KB as they are sent, 50 of what hardly compresses.
   * Few are longer, and their file has the rest.
   */
  static final int MAX_README = 64 << 10;

  private final PackageDocs docs;
  private final Markup markup;
  private final Times times;

  public Overviews(PackageDocs docs, Markup markup, Times times) {
    this.docs = docs;
    this.markup = markup;
    this.times = times;
  }

  /**
   * What is asked for.
   *
   * @param part of the documentation; whatever else is told stands beside the first one
   * @param visit whose addresses the commands and the links of a README need
   * @param deletion where the version can be deleted, for who may
   */
  record Asked(int part, Visit visit, Optional<String> deletion) {}

  /**
   * The page of a subject.
   *
   * @throws RegistryException NOT_FOUND for a package that the version does not have
   */
  OverviewPage of(Subject subject, OpenVersion open, Asked asked) {
    requireDirectory(subject, open);
    int part = asked.part();
    Visit visit = asked.visit();
    Optional<ModuleFiles> files = open.files();
    Optional<Overview> all = files.map(ModuleFiles::overview);
    List<GoPackage> packages = all.map(Overview::packages).orElse(List.of());
    Optional<GoPackage> here =
        packages.stream().filter(one -> one.directory().equals(subject.below())).findFirst();
    boolean command = here.filter(GoPackage::isCommand).isPresent();
    List<String> notes = new ArrayList<>();
    all.ifPresentOrElse(
        found -> notes.addAll(found.leftOut()), () -> notes.add(OpenVersion.NOT_HERE_YET));
    List<GoPackage> below = part == 1 ? below(subject, packages, notes) : List.of();
    return new OverviewPage(
        Headings.of(subject, TabName.OVERVIEW, chips(here)),
        InstallBox.of(subject, command, Facts.goSum(open), visit.base()),
        Facts.of(open, times, subject.links()),
        files.filter(found -> part == 1).flatMap(found -> readme(subject, found, visit.root())),
        here.flatMap(found -> documentation(subject, files, part)),
        lines(subject, below, false),
        lines(subject, below, true),
        notes,
        asked.deletion());
  }

  /** Any address below a module leads here; where the files are here, they decide. */
  private static void requireDirectory(Subject subject, OpenVersion open) {
    boolean absent = open.files().filter(files -> !files.hasDirectory(subject.below())).isPresent();
    if (absent) {
      throw new RegistryException(
          Reason.NOT_FOUND,
          Shown.of(open.id().toString()) + " has no package " + Shown.of(subject.below()));
    }
  }

  private Optional<OverviewPage.ReadmePart> readme(
      Subject subject, ModuleFiles files, String root) {
    Links links = subject.links();
    Surroundings place =
        new Surroundings(
            root + links.page(""),
            subject.below(),
            path -> root + links.file(path),
            path -> root + links.raw(path));
    return files
        .readme(subject.below())
        .map(
            readme -> {
              Html html =
                  markup.render(
                      readme.key(),
                      place,
                      () ->
                          new Document(readme.text(), readme.isMarkdown(), readme.isCut())
                              .beginning(MAX_README));
              return new OverviewPage.ReadmePart(
                  readme.path(),
                  links.file(readme.path()),
                  html.text(),
                  readme.size() > MAX_README,
                  html.notes());
            });
  }

  private Optional<DocSection> documentation(
      Subject subject, Optional<ModuleFiles> files, int part) {
    return files.map(
        found ->
            new DocSection(
                docs.of(found, subject.below()), part, subject.links(), subject.below(), found));
  }

  /** The page with a symbol of a package, whose documentation may have several parts. */
  String pageOf(String symbol, Subject subject, OpenVersion open) {
    Optional<DocSection> section = documentation(subject, open.files(), 1);
    return section
        .flatMap(found -> found.elsewhere(symbol))
        .orElseGet(() -> subject.links().documentation(subject.below(), 1));
  }

  private static List<String> chips(Optional<GoPackage> here) {
    List<String> chips = new ArrayList<>();
    here.ifPresent(
        found -> {
          if (found.isCommand()) {
            chips.add("command");
          }
          if (found.isInternal()) {
            chips.add("internal");
          }
        });
    return chips;
  }

  /** The packages below the subject, the internal ones last; no more than are listed. */
  private static List<GoPackage> below(
      Subject subject, List<GoPackage> packages, List<String> notes) {
    String prefix = prefix(subject);
    List<GoPackage> below =
        packages.stream()
            .filter(one -> one.directory().startsWith(prefix))
            .filter(one -> !one.directory().equals(subject.below()))
            .sorted(Comparator.comparing(GoPackage::isInternal))
            .toList();
    if (below.size() > MAX_PACKAGES) {
      notes.add("Only " + MAX_PACKAGES + " of " + below.size() + " packages are listed.");
    }
    return below.stream().limit(MAX_PACKAGES).toList();
  }

  private static String prefix(Subject subject) {
    return subject.below().isEmpty() ? "" : subject.below() + "/";
  }

  private static List<OverviewPage.PackageLine> lines(
      Subject subject, List<GoPackage> packages, boolean internal) {
    return packages.stream()
        .filter(one -> one.isInternal() == internal)
        .map(one -> line(subject, prefix(subject), one))
        .toList();
  }

  private static OverviewPage.PackageLine line(Subject subject, String prefix, GoPackage one) {
    return new OverviewPage.PackageLine(
        one.directory().substring(prefix.length()),
        subject.links().page(one.directory()),
        one.synopsis(),
        chips(Optional.of(one)));
  }
}
