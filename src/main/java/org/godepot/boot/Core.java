package org.godepot.boot;

import java.time.InstantSource;
import org.godepot.access.Policy;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.maintenance.ReadOnly;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.Shelf;
import org.godepot.store.db.Database;
import org.godepot.web.BaseUrl;
import org.godepot.web.html.StaticFiles;
import org.godepot.web.pages.Pages;

/** What nearly everything needs. */
record Core(
    Config config,
    InstantSource clock,
    Database database,
    BlobStore blobs,
    Shelf shelf,
    Policy policy,
    ReadOnly readOnly,
    Facts facts,
    StaticFiles files,
    Pages pages) {
  BaseUrl base() {
    return config.baseUrl();
  }

  /** Whether an owner has a prefix of the path. */
  boolean isClaimed(ModulePath path) {
    return facts.claims().above(path.text()).isPresent();
  }
}
