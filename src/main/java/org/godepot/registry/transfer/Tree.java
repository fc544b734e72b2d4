package org.godepot.registry.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** What a tree holds, one after the other, in any order. Used by one thread. */
interface Tree extends Closeable {
  /** What it comes as, such as {@code tar.gz}. */
  String form();

  /**
   * The next one; empty at the end. The one before cannot be read any more.
   *
   * @throws IOException when the tree is broken or ended early
   */
  Optional<Entry> next() throws IOException;
}
