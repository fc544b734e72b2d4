package org.godepot.web.pages.publish;

import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.catalog.Sums;
import org.godepot.catalog.Visible;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.publish.Outcome;

/**
 * A version that is there already.
 *
 * @param stored its hashes
 * @param sent those of the upload
 * @param by who published it, and when
 * @param box for another try
 */
public record ExistsPage(
    ModuleVersion id, OwnerName owner, Sums stored, Sums sent, Publication by, UploadBox box) {
  /** Who published, and when in ISO form. */
  public record Publication(String user, String at) {}

  static ExistsPage of(Outcome.Exists exists, OwnerName owner, UploadBox box) {
    Release live = exists.live();
    return new ExistsPage(
        live.id(),
        owner,
        live.sums(),
        exists.sent(),
        new Publication(Visible.of(live.publication().by()), live.publication().at().toString()),
        box);
  }

  public boolean identical() {
    return stored.equals(sent);
  }
}
