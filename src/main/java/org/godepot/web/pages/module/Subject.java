package org.godepot.web.pages.module;

import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.browse.BrowsedModule;

/**
 * What a page is about.
 *
 * @param version one that the module has here
 * @param below directory of a package; empty for the module itself
 * @param newerMajor the module of a higher major version, if one is here
 * @param owner whose view was asked for; empty for the site view
 */
record Subject(
    BrowsedModule module,
    Version version,
    String below,
    Optional<ModulePath> newerMajor,
    Optional<OwnerName> owner) {
  String name() {
    String path = module.path().text();
    return below.isEmpty() ? path : path + "/" + below;
  }

  Links links() {
    return new Links(module.path(), version, owner);
  }

  boolean isLatest() {
    return version.equals(module.latest());
  }
}
