package org.godepot.registry.compare;

import java.util.List;

/**
 * How a file differs between two versions.
 *
 * @param hunks none for what is no text, or not compared by lines
 * @param added number of lines
 * @param removed number of lines
 * @param notes sentences that readers must be told: what is left out, and why
 */
public record FileDiff(
    FileChange change, List<Hunk> hunks, int added, int removed, List<String> notes) {
  public FileDiff {
    hunks = List.copyOf(hunks);
    notes = List.copyOf(notes);
  }

  /** Number of lines that are shown. */
  int lineCount() {
    return hunks.stream().mapToInt(hunk -> hunk.lines().size()).sum();
  }

  /** About how many bytes of memory this takes. */
  int weight() {
    return 400
        + hunks.stream()
            .flatMap(hunk -> hunk.lines().stream())
            .mapToInt(line -> 80 + 2 * line.text().length())
            .sum();
  }
}
