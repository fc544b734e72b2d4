package org.godepot.registry.compare;

/**
 * A file that is not the same in both versions.
 *
 * @param shown the path with what cannot be seen written out
 * @param before size in bytes in the first version; 0 if it is not there
 * @param after size in bytes in the second version; 0 if it is not there
 */
public record FileChange(String path, String shown, Kind kind, long before, long after) {
  /** What happened to it. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
