package org.godepot.web.pages.module.subject;

import java.util.List;
import java.util.Optional;

/**
 * What stands on top of every page about a module.
 *
 * @param name of the module or package
 * @param version of the module
 * @param owner whose it is; empty for a module from outside
 * @param crumbs the elements of the name with the pages they lead to
 * @param versions to choose from, some of the newest of each major version
 * @param versionCount how many there are
 * @param allVersions the page with all of them
 * @param tabs the other pages about this version
 * @param banners what readers must know first
 * @param chips short facts, such as {@code command}
 */
public record Heading(
    String name,
    String version,
    Optional<String> owner,
    List<Link> crumbs,
    List<Major> versions,
    int versionCount,
    String allVersions,
    List<Link> tabs,
    List<Banner> banners,
    List<String> chips) {
  public Heading {
    crumbs = List.copyOf(crumbs);
    versions = List.copyOf(versions);
    tabs = List.copyOf(tabs);
    banners = List.copyOf(banners);
    chips = List.copyOf(chips);
  }

  /**
   * A place to go to.
   *
   * @param address of ours, beginning with a slash; empty for a name that leads nowhere
   * @param isHere whether this is it
   */
  public record Link(String name, String address, boolean isHere) {}

  /**
   * Some versions of a major version.
   *
   * @param name such as {@code v1}
   * @param versions the highest first
   */
  public record Major(String name, List<Link> versions) {
    public Major {
      versions = List.copyOf(versions);
    }
  }

  /**
   * Something readers must know first.
   *
   * @param kind {@code bad}, {@code warn}, or empty
   * @param text what follows the title
   * @param link where it leads
   */
  public record Banner(String kind, String title, String text, Optional<Link> link) {}
}
