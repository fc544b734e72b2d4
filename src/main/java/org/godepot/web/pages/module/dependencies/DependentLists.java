package org.godepot.web.pages.module.dependencies;

import java.util.List;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Visible;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.search.Dependent;
import org.godepot.web.html.Pager;
import org.godepot.web.html.Sizes;
import org.godepot.web.pages.module.subject.Headings;
import org.godepot.web.pages.module.subject.Links;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.TabName;

/** Makes the page with what requires a module. Stateless. */
final class DependentLists {
  /** Modules on a page: about a third of what a page may weigh. */
  static final int PAGE_SIZE = 100;

  private DependentLists() {}

  static DependentsPage of(Subject subject, Page<Dependent> found, Page.Request page) {
    return new DependentsPage(
        Headings.of(subject, TabName.DEPENDENTS, List.of()),
        said(found.total()),
        found.items().stream().map(one -> row(subject, one)).toList(),
        Pager.of(
            page,
            found.items().size(),
            found.total(),
            number -> subject.links().tab(TabName.DEPENDENTS, number)));
  }

  private static String said(long total) {
    if (total == 0) {
      return "No module that you may read requires this one in its latest version.";
    }
    return total == 1
        ? "1 module that you may read requires this one in its latest version."
        : Sizes.count(total)
            + " modules that you may read require this one in their latest versions.";
  }

  private static DependentsPage.Row row(Subject subject, Dependent one) {
    ModuleVersion latest = one.module().about().latest();
    String required = one.requirement().version();
    Optional<Version> here =
        subject.module().versions().stream()
            .filter(version -> version.text().equals(required))
            .findFirst();
    Optional<OwnerName> view = one.module().owner().filter(owner -> !one.module().inSiteView());
    return new DependentsPage.Row(
        latest.path().text(),
        new Links(latest.path(), latest.version(), view).tab(TabName.DEPENDENCIES),
        latest.version().text(),
        one.module().owner().map(owner -> "published by " + owner).orElse("kept from outside"),
        Visible.of(required),
        here.map(version -> subject.links().in(version, "")),
        one.requirement().indirect(),
        here.flatMap(subject.module()::retraction).isPresent());
  }
}
