package org.godepot.registry.compare;

import java.util.List;

/**
 * Which files differ between two versions.
 *
 * @param changes go.mod first, then by path; the first ones of many
 * @param leftOut sentences about what is not told, and why
 */
public record Comparison(
    List<FileChange> changes, int added, int removed, int changed, int same, List<String> leftOut) {
  public Comparison {
    changes = List.copyOf(changes);
    leftOut = List.copyOf(leftOut);
  }

  /** About how many bytes of memory this takes. */
  int weight() {
    int weight = 200;
    for (FileChange change : changes) {
      weight += 100 + 2 * change.path().length() + 2 * change.shown().length();
    }
    return weight;
  }
}
