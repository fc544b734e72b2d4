package org.godepot.registry.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.godepot.registry.files.ArchiveReader;
import org.godepot.registry.files.FileText;
import org.godepot.registry.files.FileView;
import org.godepot.registry.files.StoredArchive;

/** Compares the texts of two zips line by line. Used by one thread. */
final class Texts {
  private final StoredArchive before;
  private final StoredArchive after;
  private final ReaderPair readers;

  Texts(StoredArchive before, StoredArchive after, ReaderPair readers) {
    this.before = before;
    this.after = after;
    this.readers = readers;
  }

  /**
   * How a file differs.
   *
   * @param most lines shown at most
   */
  FileDiff diff(FileChange change, int most) {
    if (Math.max(change.before(), change.after()) > FileView.MAX_TEXT) {
      return without(
          change, "Files of more than " + FileView.MAX_TEXT + " bytes are not compared by lines.");
    }
    Optional<String> one = text(before, readers.before(), change.path());
    Optional<String> other = text(after, readers.after(), change.path());
    return one.isPresent() && other.isPresent()
        ? diff(change, one.get(), other.get(), most)
        : without(change, "This file is binary.");
  }

  private static FileDiff without(FileChange change, String why) {
    return new FileDiff(change, List.of(), 0, 0, List.of(why));
  }

  /** The text of a file, of one that is not there an empty one; empty if it is no text. */
  private static Optional<String> text(StoredArchive archive, ArchiveReader reader, String path) {
    OptionalInt file = archive.index().find(path);
    return file.isEmpty()
        ? Optional.of("")
        : FileText.decode(reader.beginning(file.getAsInt(), FileView.MAX_TEXT), false);
  }

  private static FileDiff diff(FileChange change, String one, String other, int most) {
    List<String> old = FileText.lines(one, FileView.MAX_LINES + 1);
    List<String> young = FileText.lines(other, FileView.MAX_LINES + 1);
    if (Math.max(old.size(), young.size()) > FileView.MAX_LINES) {
      return without(
          change, "Files of more than " + FileView.MAX_LINES + " lines are not compared.");
    }
    Optional<List<LineDiff.Edit>> edits = LineDiff.between(old, young);
    if (edits.isEmpty()) {
      return without(
          change,
          "More than " + LineDiff.MAX_EDITS + " lines differ: this is another file by the name.");
    }
    int removed = edits.get().stream().mapToInt(edit -> edit.beforeEnd() - edit.before()).sum();
    int added = edits.get().stream().mapToInt(edit -> edit.afterEnd() - edit.after()).sum();
    List<Hunk> hunks = Hunks.of(old, young, edits.get(), most);
    FileDiff diff = new FileDiff(change, hunks, added, removed, List.of());
    return new FileDiff(change, hunks, added, removed, notes(diff, one, other, most));
  }

  private static List<String> notes(FileDiff diff, String one, String other, int most) {
    List<String> notes = new ArrayList<>();
    boolean both = !one.isEmpty() && !other.isEmpty();
    if (both && one.contains("\r\n") != other.contains("\r\n")) {
      notes.add("The line ends changed.");
    }
    if (both && one.endsWith("\n") != other.endsWith("\n")) {
      notes.add(
          other.endsWith("\n") ? "The last line is ended now." : "The last line is not ended now.");
    }
    boolean hidden =
        diff.hunks().stream()
            .flatMap(hunk -> hunk.lines().stream())
            .anyMatch(Hunk.DiffLine::hidden);
    if (hidden) {
      notes.add(
          "These lines have characters that cannot be seen or that change the order of others;"
              + " they are written out, such as [U+202E].");
    }
    if (diff.lineCount() >= most) {
      notes.add("Only the first " + most + " lines of the difference are shown.");
    }
    return notes;
  }
}
