package org.godepot.registry.contents;

import java.util.ArrayList;
import java.util.List;
import org.godepot.catalog.Page;
import org.godepot.catalog.Visible;

/**
 * What lies in a directory: directories first, each kind by name.
 *
 * @param path of the directory; empty for the root of the module
 * @param crumbs the directories above it and itself, from the root down, without the root
 * @param children those of the page that was asked for
 */
public record Listing(String path, List<Crumb> crumbs, Page<Child> children) {
  public Listing {
    crumbs = List.copyOf(crumbs);
  }

  /**
   * A directory on the way down.
   *
   * @param shown its name with what cannot be seen written out
   */
  public record Crumb(String path, String shown) {}

  /**
   * A file or a directory.
   *
   * @param shown its name with what cannot be seen written out
   * @param files how many it holds with all directories below; 1 for a file
   * @param size in bytes, of all those files
   */
  public record Child(String path, String shown, boolean isDirectory, int files, long size) {}

  /** The crumbs of a path. */
  static List<Crumb> crumbs(String path) {
    List<Crumb> crumbs = new ArrayList<>();
    int start = 0;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      crumbs.add(new Crumb(path.substring(0, end), Visible.of(path.substring(start, end))));
      start = end + 1;
    }
    return crumbs;
  }
}
