package org.godepot.web.pages.module.source;

import java.util.List;
import org.godepot.web.html.Pager;
import org.godepot.web.pages.module.subject.Heading;

/**
 * A directory of a version.
 *
 * @param place the directories above, the module first
 * @param notes sentences about what is left out
 */
public record FilesPage(
    Heading heading,
    List<Heading.Link> place,
    List<Row> rows,
    Pager pages,
    List<Heading.Link> downloads,
    List<String> notes) {
  public FilesPage {
    place = List.copyOf(place);
    rows = List.copyOf(rows);
    downloads = List.copyOf(downloads);
    notes = List.copyOf(notes);
  }

  /**
   * A file or a directory.
   *
   * @param size in words; of a directory also how many files
   */
  public record Row(String name, String address, boolean isDirectory, String size) {}
}
