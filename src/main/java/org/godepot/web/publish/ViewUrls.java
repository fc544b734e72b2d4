package org.godepot.web.publish;

import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;

/** Addresses in the view of an owner. */
record ViewUrls(String base, OwnerName owner) {
  /** What a client sets GOPROXY to. */
  String view() {
    return base + "/api/packages/" + owner + "/go";
  }

  /** The address of a file of a release, case-escaped as the go command asks for it. */
  String file(Release release, String extension) {
    return view()
        + "/"
        + release.id().path().escaped()
        + "/@v/"
        + release.id().version().escaped()
        + extension;
  }
}
