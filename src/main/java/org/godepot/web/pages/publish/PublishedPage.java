package org.godepot.web.pages.publish;

import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.web.publish.ViewUrls;

/**
 * A version that was just published.
 *
 * @param install the command that fetches it
 * @param next the command that publishes the next version
 */
public record PublishedPage(Release release, OwnerName owner, String install, String next) {
  /**
   * The page.
   *
   * @param command whether the module root is a {@code main} package
   */
  static PublishedPage of(Release release, OwnerName owner, boolean command, String base) {
    ViewUrls urls = ViewUrls.ofOwner(base, owner);
    String next =
        "curl --fail-with-body -sS -n -T lib.zip \"" + urls.view() + "/upload?ifIdentical=ok\"";
    return new PublishedPage(release, owner, urls.install(release.id(), command), next);
  }
}
