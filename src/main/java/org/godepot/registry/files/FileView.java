package org.godepot.registry.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Visible;

/**
 * A file as it is shown.
 *
 * @param path by which it is asked for
 * @param shown the path with what cannot be seen written out
 * @param size in bytes
 * @param isText whether it is text at all; else there are no lines
 * @param hidden whether a line holds what cannot be seen, or moves other characters about
 * @param notes sentences that readers must be told: what is left out, and why
 */
public record FileView(
    String path,
    String shown,
    long size,
    boolean isText,
    List<Line> lines,
    boolean hidden,
    List<String> notes) {
  /** Bytes of a file that are shown: more is generated, and too much for a browser. */
  public static final int MAX_TEXT = 1 << 20;

  /** Lines that are shown: a megabyte of line feeds must not become a million rows. */
  public static final int MAX_LINES = 20_000;

  public FileView {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /**
   * The view of a file.
   *
   * @param beginning all of it, or its first {@link #MAX_TEXT} bytes
   */
  public static FileView of(String path, long size, byte[] beginning) {
    List<String> notes = new ArrayList<>();
    Optional<String> text = FileText.decode(beginning, beginning.length < size);
    if (text.isEmpty()) {
      notes.add("This file is binary; it can be downloaded.");
      return new FileView(path, Visible.of(path), size, false, List.of(), false, notes);
    }
    List<Line> lines = new ArrayList<>();
    for (String line : FileText.lines(text.get(), MAX_LINES)) {
      lines.add(Line.of(lines.size() + 1, FileText.withoutReturn(line)));
    }
    boolean hidden = lines.stream().anyMatch(Line::hidden);
    notes(notes, lines, beginning.length < size, hidden);
    return new FileView(path, Visible.of(path), size, true, lines, hidden, notes);
  }

  private static void notes(List<String> notes, List<Line> lines, boolean cut, boolean hidden) {
    if (hidden) {
      notes.add(
          "This file has characters that cannot be seen or that change the order of others; they"
              + " are written out, such as [U+202E].");
    }
    if (lines.size() == MAX_LINES) {
      notes.add("Only the first " + MAX_LINES + " lines are shown; the rest can be downloaded.");
    } else if (cut) {
      notes.add("Only the first " + MAX_TEXT + " bytes are shown; the rest can be downloaded.");
    }
    if (lines.stream().anyMatch(Line::cut)) {
      notes.add("Lines of more than " + Line.MAX_LENGTH + " characters are cut.");
    }
  }
}
