package org.godepot.boot;

import java.time.InstantSource;
import org.godepot.access.Policy;
import org.godepot.registry.facts.Facts;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;
import org.godepot.web.BaseUrl;

/** What nearly everything needs. */
record Core(
    Config config,
    InstantSource clock,
    Database database,
    BlobStore blobs,
    Policy policy,
    Facts facts) {
  BaseUrl base() {
    return config.baseUrl();
  }
}
