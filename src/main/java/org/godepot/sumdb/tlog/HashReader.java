package org.godepot.sumdb.tlog;

import java.util.List;

/** Where the hashes of a log are found. */
@FunctionalInterface
public interface HashReader {
  /**
   * The hashes of some nodes, in their order.
   *
   * @throws RuntimeException if one of them is not there
   */
  List<Hash> read(List<Node> nodes);
}
