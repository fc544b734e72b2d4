package org.godepot.web.publish;

import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;

/**
 * Addresses in the view that an upload was sent to.
 *
 * @param view what a client sets GOPROXY to
 * @param owner whose module it is
 */
record ViewUrls(String view, OwnerName owner) {
  /** In the view of the owner. */
  static ViewUrls ofOwner(String base, OwnerName owner) {
    return new ViewUrls(base + "/api/packages/" + owner + "/go", owner);
  }

  /** In the site view. */
  static ViewUrls ofSite(String base, OwnerName owner) {
    return new ViewUrls(base + "/go", owner);
  }

  /** The address of a file of a release, case-escaped as the go command asks for it. */
  String file(Release release, String extension) {
    return view
        + "/"
        + release.id().path().escaped()
        + "/@v/"
        + release.id().version().escaped()
        + extension;
  }
}
