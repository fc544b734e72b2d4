package org.godepot.registry.upstream.source;

/** What became of asking for something small. */
public sealed interface Found<T> {
  /**
   * It is there.
   *
   * @param source name of the upstream that gave it
   */
  record Present<T>(T value, String source) implements Found<T> {}

  /**
   * It is not there.
   *
   * @param line what the upstream says of that; printable, for the public
   */
  record Absent<T>(String line) implements Found<T> {}
}
