package org.godepot.web.pages.module.changes;

import java.util.List;

/**
 * What changed for those who import packages.
 *
 * @param said how much that is
 * @param notes sentences about what is left out
 */
public record ApiPart(String said, List<Block> packages, List<String> notes) {
  public ApiPart {
    packages = List.copyOf(packages);
    notes = List.copyOf(notes);
  }

  /**
   * A package.
   *
   * @param name its import path
   * @param address of its page in the version that has it
   * @param said what happened to it
   * @param isBreaking whether its users may have to change something
   * @param more how many symbols are left out
   */
  public record Block(
      String name, String address, String said, boolean isBreaking, List<Line> lines, int more) {
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /** A symbol as it was, or as it is now. */
  public record Line(boolean isNew, String signature) {}
}
