package org.godepot.web.api.found;

import org.godepot.catalog.Release;
import org.godepot.registry.browse.Publications;

/** A version that the caller published, in JSON. */
record PublicationView(
    String module,
    String version,
    String owner,
    String published,
    String h1,
    long size,
    long downloads) {
  static PublicationView of(Publications.Publication publication) {
    Release release = publication.hosted().release();
    return new PublicationView(
        release.id().path().text(),
        release.id().version().text(),
        publication.owner().text(),
        release.publication().at().toString(),
        release.sums().zip().text(),
        release.zip().size(),
        publication.hosted().downloads());
  }
}
