package org.godepot.web.pages.module.dependencies;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.Pager;
import org.godepot.web.pages.module.subject.Heading;

/**
 * What a version requires.
 *
 * @param said how much that is; empty while it is not known
 * @param groups direct and indirect requirements, those of this page
 * @param others what else the go.mod says, on the first page only
 * @param files where the go.mod can be read
 * @param notes sentences about what is left out
 */
public record DependenciesPage(
    Heading heading,
    String said,
    List<Group> groups,
    Pager pages,
    List<Lines> others,
    List<Heading.Link> files,
    List<String> notes) {
  public DependenciesPage {
    groups = List.copyOf(groups);
    others = List.copyOf(others);
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** Requirements of a kind. */
  public record Group(String id, String title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A requirement.
   *
   * @param address of the module's page; empty if nothing is here that the reader may see
   * @param here where it is
   * @param newest a higher version that is here
   */
  public record Row(
      String path,
      Optional<String> address,
      String version,
      String here,
      Optional<Heading.Link> newest,
      List<Remark> remarks) {
    public Row {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Something to know before using it.
   *
   * @param kind {@code bad} or {@code warn}
   * @param text why; empty if nobody says
   */
  public record Remark(String kind, String word, String text) {}

  /**
   * Other lines of a go.mod.
   *
   * @param meaning of such lines, in a sentence
   * @param lines as they are written there, without their keyword
   * @param more how many are left out
   */
  public record Lines(String id, String title, String meaning, List<String> lines, int more) {
    public Lines {
      lines = List.copyOf(lines);
    }
  }
}
