package org.godepot.web.pages.module.changes;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.Pager;
import org.godepot.web.pages.module.subject.Heading;

/**
 * What differs between two versions.
 *
 * @param notes sentences about what is left out
 * @param found what differs; empty if nothing was compared
 */
public record ChangesPage(
    Heading heading, Picker picker, List<String> notes, Optional<Found> found) {
  public ChangesPage {
    notes = List.copyOf(notes);
  }

  /**
   * What differs.
   *
   * @param said how much that is
   * @param goMod how the go.mod differs; empty if it does not
   * @param api on the first page only
   * @param rows the files that differ, those of this page
   * @param blocks how the first ones do so, on the first page only
   */
  public record Found(
      String said,
      Optional<FileBlock> goMod,
      Optional<ApiPart> api,
      List<FileRow> rows,
      Pager pages,
      List<FileBlock> blocks) {
    public Found {
      rows = List.copyOf(rows);
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A file that differs.
   *
   * @param address of the page that tells how
   */
  public record FileRow(String name, String address, String what, String size) {}
}
