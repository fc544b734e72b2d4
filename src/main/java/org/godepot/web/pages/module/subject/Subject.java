package org.godepot.web.pages.module.subject;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.browse.BrowsedModule;
import org.godepot.web.html.Frame;
import org.godepot.web.pages.Pages;

/**
 * What a page is about.
 *
 * @param version one that the module has here
 * @param below directory of a package; empty for the module itself
 * @param newerMajor the module of a higher major version, if one is here
 * @param owner whose view was asked for; empty for the site view
 */
public record Subject(
    BrowsedModule module,
    Version version,
    String below,
    Optional<ModulePath> newerMajor,
    Optional<OwnerName> owner) {
  /** The path of the module or package. */
  public String name() {
    String path = module.path().text();
    return below.isEmpty() ? path : path + "/" + below;
  }

  /** The addresses of pages about it. */
  public Links links() {
    return new Links(module.path(), version, owner);
  }

  /**
   * The frame of a page about it. Its lasting address is a path: the script adds the query, which a
   * page that is packed must not repeat.
   */
  public Frame frame(Pages pages, ContainerRequestContext request) {
    String page = new Links(module.path(), version, Optional.empty()).page(below);
    return pages.frame(name() + " " + version.text(), request).withCanonical(page);
  }

  /** The same in another version. */
  public Subject at(Version other) {
    return new Subject(module, other, below, newerMajor, owner);
  }

  boolean isLatest() {
    return version.equals(module.latest());
  }
}
