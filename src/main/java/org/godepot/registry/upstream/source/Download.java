package org.godepot.registry.upstream.source;

import java.io.InputStream;
import java.util.OptionalLong;

/** What became of asking for something large. */
public sealed interface Download {
  /**
   * It is coming. Whoever gets it closes the body, read or not: until then it is one of the
   * upstream's fetches.
   *
   * @param body fails with {@link BrokenBodyException}, never ends early in silence
   * @param length as announced
   * @param source name of the upstream that sends it
   */
  record Stream(InputStream body, OptionalLong length, String source) implements Download {}

  /**
   * It is not there.
   *
   * @param line what the upstream says of that; printable, for the public
   */
  record Absent(String line) implements Download {}
}
