package org.godepot.web.pages.module.changes;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.module.Version;
import org.godepot.registry.compare.FileChange;
import org.godepot.registry.compare.FileDiff;
import org.godepot.registry.compare.Hunk;
import org.godepot.web.html.Sizes;
import org.godepot.web.pages.module.subject.Heading;
import org.godepot.web.pages.module.subject.Links;

/** Shows how files differ, as far as there is room on a page. Used once. */
final class FileBlocks {
  /** Bytes of all files: about a third of what a page may have. */
  static final int MAX_WEIGHT = 30_000;

  /** Bytes around the lines of a file. */
  private static final int MARKS = 300;

  /** Bytes for which no further file is begun: the first lines of one say little. */
  private static final int MIN_ROOM = 2_000;

  private final Links links;
  private final Version from;
  private int room = MAX_WEIGHT;

  /**
   * @param links of the later version
   * @param from the earlier version
   */
  FileBlocks(Links links, Version from) {
    this.links = links;
    this.from = from;
  }

  /** Whether another file is shown. */
  boolean hasRoom() {
    return room >= MIN_ROOM;
  }

  /** The beginning of what differs in a file, with a link to the rest. */
  FileBlock next(FileDiff diff) {
    room -= MARKS + diff.change().shown().length();
    List<List<Hunk>> sheets = Sheets.of(diff.hunks(), room);
    List<Hunk> first = sheets.isEmpty() ? List.of() : sheets.get(0);
    room -= first.stream().flatMap(hunk -> hunk.lines().stream()).mapToInt(Weight::of).sum();
    boolean isAll = changedLines(first) == diff.added() + diff.removed();
    String address = links.changes(from, diff.change().path(), 1);
    return new FileBlock(
        diff.change().shown(),
        what(diff),
        first,
        isAll
            ? Optional.empty()
            : Optional.of(new Heading.Link("All that differs in this file", address, false)),
        diff.notes());
  }

  private static long changedLines(List<Hunk> hunks) {
    return hunks.stream()
        .flatMap(hunk -> hunk.lines().stream())
        .filter(line -> line.kind() != Hunk.Kind.SAME)
        .count();
  }

  /** What happened to a file and to how many of its lines. */
  static String what(FileDiff diff) {
    return what(diff.change()) + lines(diff.added(), "added") + lines(diff.removed(), "removed");
  }

  private static String lines(int number, String what) {
    if (number == 0) {
      return "";
    }
    return ", " + Sizes.count(number) + (number == 1 ? " line " : " lines ") + what;
  }

  static String what(FileChange change) {
    return switch (change.kind()) {
      case ADDED -> "added";
      case REMOVED -> "removed";
      case CHANGED -> "changed";
    };
  }
}
