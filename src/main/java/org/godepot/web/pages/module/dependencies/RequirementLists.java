package org.godepot.web.pages.module.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.dependencies.Dependencies;
import org.godepot.registry.dependencies.GoMod;
import org.godepot.registry.dependencies.Requirement;
import org.godepot.registry.dependencies.Standing;
import org.godepot.web.html.Pager;
import org.godepot.web.html.Sizes;
import org.godepot.web.pages.module.subject.Heading;
import org.godepot.web.pages.module.subject.Headings;
import org.godepot.web.pages.module.subject.Links;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.TabName;

/** Makes the page with what a version requires. Thread-safe. */
public final class RequirementLists {
  /** Requirements on a page, each of which is looked up: about half of what a page may weigh. */
  static final int PAGE_SIZE = 100;

  private static final String NO_GO_MOD =
      "The go.mod of this version is not here yet; it comes with the first use by go.";

  private final Dependencies dependencies;

  public RequirementLists(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  /**
   * The page.
   *
   * @param number of the part of a long list, from 1
   */
  DependenciesPage of(Subject subject, OpenVersion open, Actor actor, int number) {
    return open.goMod()
        .map(mod -> of(subject, open, mod, actor, new Page.Request(number, PAGE_SIZE)))
        .orElseGet(() -> unknown(subject));
  }

  private static DependenciesPage unknown(Subject subject) {
    return new DependenciesPage(
        Headings.of(subject, TabName.DEPENDENCIES, List.of()),
        "",
        List.of(),
        new Pager("", Optional.empty(), Optional.empty()),
        List.of(),
        List.of(),
        List.of(NO_GO_MOD));
  }

  private DependenciesPage of(
      Subject subject, OpenVersion open, GoMod mod, Actor actor, Page.Request page) {
    Page<Requirement> part = dependencies.of(actor, subject.owner(), mod, page);
    return new DependenciesPage(
        Headings.of(subject, TabName.DEPENDENCIES, List.of()),
        said(mod.said()),
        groups(subject, part.items()),
        Pager.of(
            page,
            part.items().size(),
            part.total(),
            number -> subject.links().tab(TabName.DEPENDENCIES, number)),
        page.number() == 1 ? OtherLines.of(mod.said()) : List.of(),
        files(subject, open),
        mod.leftOut());
  }

  private static String said(ModFile mod) {
    int all = mod.requires().size();
    if (all == 0) {
      return "It requires no other module.";
    }
    long indirect = mod.requires().stream().filter(ModFile.Require::indirect).count();
    return "It requires "
        + Sizes.count(all)
        + (all == 1 ? " module: " : " modules: ")
        + Sizes.count(all - indirect)
        + " for its own packages, "
        + Sizes.count(indirect)
        + " because of others.";
  }

  private static List<Heading.Link> files(Subject subject, OpenVersion open) {
    Links links = subject.links();
    List<Heading.Link> files = new ArrayList<>();
    open.files()
        .filter(found -> found.raw("go.mod").isPresent())
        .ifPresent(found -> files.add(new Heading.Link("show", links.file("go.mod"), false)));
    files.add(new Heading.Link("download", links.download(".mod"), false));
    return files;
  }

  private static List<DependenciesPage.Group> groups(Subject subject, List<Requirement> items) {
    List<DependenciesPage.Row> direct = rows(subject, items, false);
    List<DependenciesPage.Row> indirect = rows(subject, items, true);
    List<DependenciesPage.Group> groups = new ArrayList<>();
    if (!direct.isEmpty()) {
      groups.add(new DependenciesPage.Group("direct", "Direct", direct));
    }
    if (!indirect.isEmpty()) {
      groups.add(new DependenciesPage.Group("indirect", "Indirect", indirect));
    }
    return groups;
  }

  private static List<DependenciesPage.Row> rows(
      Subject subject, List<Requirement> items, boolean indirect) {
    return items.stream()
        .filter(item -> item.indirect() == indirect)
        .map(item -> row(subject, item))
        .toList();
  }

  private static DependenciesPage.Row row(Subject subject, Requirement item) {
    Standing standing = item.standing();
    if (standing.where() == Standing.Where.UNKNOWN) {
      return new DependenciesPage.Row(
          item.path(), Optional.empty(), item.version(), "not here", Optional.empty(), List.of());
    }
    // The owner's own modules come first in the owner's view; all others are those of the site.
    Optional<OwnerName> view =
        subject.owner().filter(name -> standing.owner().filter(name::equals).isPresent());
    ModulePath path = ModulePath.of(item.path());
    String address =
        standing.wantedIsHere()
            ? new Links(path, Version.of(item.version()), view).page("")
            : Links.latest(path, view);
    return new DependenciesPage.Row(
        item.path(),
        Optional.of(address),
        item.version(),
        here(standing),
        standing.newest().filter(newest -> item.isBehind()).map(newest -> link(path, newest, view)),
        remarks(standing));
  }

  private static String here(Standing standing) {
    String where =
        standing.owner().map(owner -> "published by " + owner).orElse("kept from outside");
    return standing.wantedIsHere() ? where : where + ", but not this version";
  }

  private static Heading.Link link(ModulePath path, Version version, Optional<OwnerName> view) {
    return new Heading.Link(version.text(), new Links(path, version, view).page(""), false);
  }

  private static List<DependenciesPage.Remark> remarks(Standing standing) {
    List<DependenciesPage.Remark> remarks = new ArrayList<>();
    standing
        .retracted()
        .ifPresent(why -> remarks.add(new DependenciesPage.Remark("bad", "retracted", why)));
    standing
        .deprecated()
        .ifPresent(why -> remarks.add(new DependenciesPage.Remark("warn", "deprecated", why)));
    return remarks;
  }
}
