package org.godepot.registry.dependencies;

import java.util.List;

/**
 * What a go.mod requires.
 *
 * @param items direct requirements first, each kind in the order of the file
 * @param leftOut sentences about what is not told, and why
 */
public record Requirements(List<Requirement> items, List<String> leftOut) {
  public Requirements {
    items = List.copyOf(items);
    leftOut = List.copyOf(leftOut);
  }
}
