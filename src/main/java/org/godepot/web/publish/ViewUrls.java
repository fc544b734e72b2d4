package org.godepot.web.publish;

import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.web.HelpLink;

/**
 * Addresses in the view that an upload was sent to.
 *
 * @param base the address of the site
 * @param view what a client sets GOPROXY to
 * @param owner whose module it is
 */
public record ViewUrls(String base, String view, OwnerName owner) {
  /** In the view of the owner. */
  public static ViewUrls ofOwner(String base, OwnerName owner) {
    return new ViewUrls(base, base + "/api/packages/" + owner + "/go", owner);
  }

  /** In the site view. */
  static ViewUrls ofSite(String base, OwnerName owner) {
    return new ViewUrls(base, base + "/go", owner);
  }

  /** The page that tells more about a code. */
  String help(String code) {
    return HelpLink.of(base, code);
  }

  /**
   * The command that fetches exactly this version; the public checksum database must not be asked.
   *
   * @param command whether the module root is a {@code main} package
   */
  public String install(ModuleVersion id, boolean command) {
    String verb = command ? " go install " : " go get ";
    return "GOPROXY=" + view + " GONOSUMDB=" + id.path().text() + verb + id;
  }

  /** The page about a version, in the owner's view whatever the site view has at the path. */
  String page(ModuleVersion id) {
    return base + "/" + id + "?owner=" + owner;
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
