package org.godepot.web.pages.module.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Origin;
import org.godepot.catalog.Release;
import org.godepot.catalog.Visible;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.sum.Hash1;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.contents.Overview;
import org.godepot.registry.contents.Overview.GoPackage;
import org.godepot.registry.dependencies.GoMod;
import org.godepot.registry.docs.PackageDocs;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
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
   * The page of a subject.
   *
   * @param part of its documentation; whatever else is told stands beside the first one
   * @param root the context path, which links in a README need
   */
  OverviewPage of(Subject subject, OpenVersion open, int part, String root) {
    Optional<ModuleFiles> files = open.files();
    Optional<Overview> all = files.map(ModuleFiles::overview);
    List<GoPackage> packages = all.map(Overview::packages).orElse(List.of());
    Optional<GoPackage> here =
        packages.stream().filter(one -> one.directory().equals(subject.below())).findFirst();
    boolean command = here.filter(GoPackage::isCommand).isPresent();
    List<String> notes = new ArrayList<>();
    all.ifPresentOrElse(
        found -> notes.addAll(found.leftOut()), () -> notes.add(OpenVersion.NOT_HERE_YET));
    String id = subject.name() + "@" + subject.version().text();
    return new OverviewPage(
        Headings.of(subject, TabName.OVERVIEW, chips(here)),
        (command ? "go install " : "go get ") + id,
        command ? "the command that installs the program" : "the command that adds the module",
        "require " + subject.module().path().text() + " " + subject.version().text(),
        facts(open),
        files.filter(found -> part == 1).flatMap(found -> readme(subject, found, root)),
        here.flatMap(found -> documentation(subject, files, part)),
        part == 1 ? below(subject, packages, notes) : List.of(),
        notes);
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
                docs.of(found, subject.below(), Platform.DEFAULT),
                part,
                subject.links(),
                subject.below()));
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

  /** The packages below the subject, the internal ones last. */
  private static List<OverviewPage.PackageLine> below(
      Subject subject, List<GoPackage> packages, List<String> notes) {
    String prefix = subject.below().isEmpty() ? "" : subject.below() + "/";
    List<GoPackage> shown = new ArrayList<>();
    List<GoPackage> internal = new ArrayList<>();
    for (GoPackage one : packages) {
      if (one.directory().startsWith(prefix) && !one.directory().equals(subject.below())) {
        (one.isInternal() ? internal : shown).add(one);
      }
    }
    shown.addAll(internal);
    if (shown.size() > MAX_PACKAGES) {
      notes.add("Only " + MAX_PACKAGES + " of " + shown.size() + " packages are listed.");
    }
    return shown.stream().limit(MAX_PACKAGES).map(one -> line(subject, prefix, one)).toList();
  }

  private static OverviewPage.PackageLine line(Subject subject, String prefix, GoPackage one) {
    return new OverviewPage.PackageLine(
        one.directory().substring(prefix.length()),
        subject.links().page(one.directory()),
        one.synopsis(),
        chips(Optional.of(one)));
  }

  private List<OverviewPage.Fact> facts(OpenVersion open) {
    List<OverviewPage.Fact> facts = new ArrayList<>();
    if (open.source() instanceof OpenVersion.Hosted hosted) {
      hosted(hosted.release(), facts);
    } else if (open.source() instanceof OpenVersion.Cached cached) {
      cached(cached.kept().version(), facts);
    }
    open.files()
        .map(ModuleFiles::overview)
        .ifPresent(
            all -> {
              facts.add(fact("Files", all.files() + ", " + Sizes.of(all.size()) + " unpacked"));
              facts.add(fact("Zip", Sizes.of(all.zipSize())));
            });
    open.goMod().ifPresent(mod -> goMod(mod, facts));
    return facts;
  }

  private void hosted(HostedRelease hosted, List<OverviewPage.Fact> facts) {
    Release release = hosted.release();
    facts.add(moment("Published", release.publication().at(), "by " + release.publication().by()));
    facts.add(moment("Version time", release.time(), ""));
    facts.add(fact("Downloads", Long.toString(hosted.downloads())));
    sums(Optional.of(release.sums().zip()), Optional.of(release.sums().mod()), facts);
    Origin origin = release.origin();
    said("Repository", origin.url(), facts);
    said("Ref", origin.ref(), facts);
    said("Commit", origin.hash(), facts);
  }

  /** What a publisher says is shown as text and never as a link: nobody has checked it. */
  private static void said(String name, String text, List<OverviewPage.Fact> facts) {
    if (!text.isEmpty()) {
      facts.add(code(name, Visible.of(text)));
    }
  }

  private static void cached(MirroredVersion version, List<OverviewPage.Fact> facts) {
    facts.add(fact("Source", version.origin().source()));
    facts.add(fact("Verified", version.origin().proof().word()));
    sums(version.zip().sum(), version.mod().sum(), facts);
  }

  private static void sums(
      Optional<Hash1> zip, Optional<Hash1> mod, List<OverviewPage.Fact> facts) {
    zip.ifPresent(sum -> facts.add(code("Zip hash", sum.toString())));
    mod.ifPresent(sum -> facts.add(code("go.mod hash", sum.toString())));
  }

  private static void goMod(GoMod mod, List<OverviewPage.Fact> facts) {
    ModFile said = mod.said();
    said.go().ifPresent(go -> facts.add(fact("Go", go)));
    said.toolchain().ifPresent(toolchain -> facts.add(fact("Toolchain", toolchain)));
    long direct = said.requires().stream().filter(require -> !require.indirect()).count();
    facts.add(
        fact("Requires", direct + " direct, " + (said.requires().size() - direct) + " indirect"));
  }

  private OverviewPage.Fact moment(String name, Instant at, String more) {
    return new OverviewPage.Fact(name, Optional.of(times.of(at)), more, false);
  }

  private static OverviewPage.Fact fact(String name, String value) {
    return new OverviewPage.Fact(name, Optional.empty(), value, false);
  }

  private static OverviewPage.Fact code(String name, String value) {
    return new OverviewPage.Fact(name, Optional.empty(), value, true);
  }
}
