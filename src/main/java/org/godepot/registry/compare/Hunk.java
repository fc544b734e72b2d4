package org.godepot.registry.compare;

import java.util.List;
import org.godepot.registry.files.Line;

/**
 * Lines of a file that changed, with some around them that did not.
 *
 * @param before number of the first line in the first version; 0 if none is from there
 * @param after number of the first line in the second version; 0 if none is from there
 */
public record Hunk(int before, int beforeCount, int after, int afterCount, List<DiffLine> lines) {
  public Hunk {
    lines = List.copyOf(lines);
  }

  /** {@code -1,2 +1,3}, as between the signs of a unified diff. */
  public String place() {
    return "-" + before + "," + beforeCount + " +" + after + "," + afterCount;
  }

  /** In which version a line is. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /**
   * A line of one version or both.
   *
   * @param before its number in the first version; 0 if it is not there
   * @param after its number in the second version; 0 if it is not there
   * @param text as it may be shown
   * @param hidden whether something that cannot be seen is written out
   * @param cut whether the end is left out
   */
  public record DiffLine(
      Kind kind, int before, int after, String text, boolean hidden, boolean cut) {
    static DiffLine of(Kind kind, int before, int after, String raw) {
      Line line = Line.of(0, raw);
      return new DiffLine(kind, before, after, line.text(), line.hidden(), line.cut());
    }
  }
}
