package org.godepot.registry.browse;

import java.util.List;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;

/** A module with its versions, for one request of somebody who may read it. */
public interface BrowsedModule {
  ModulePath path();

  /** Whose it is; empty for a module from outside. */
  Optional<OwnerName> owner();

  /** Whether everybody may read it. */
  boolean isPublic();

  /** All versions that are here, the highest first. */
  List<Version> versions();

  /** What can be said of some of them. */
  Page<VersionLine> lines(Page.Request page);

  /** The version that the go command takes for {@code latest}: not retracted, if there is one. */
  Version latest();

  /** In favour of what the module is deprecated. */
  Optional<String> deprecated();

  /** Why a version is retracted; an empty text if no reason is given. */
  Optional<String> retraction(Version version);
}
