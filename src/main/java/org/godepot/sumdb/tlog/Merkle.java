package org.godepot.sumdb.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What grows a log and tells its root. Stateless. */
public final class Merkle {
  private Merkle() {}

  /**
   * The complete trees a log of some size consists of, largest first: all that is needed to tell
   * its root and to append to it. At most one for each bit of the size.
   */
  public static List<Node> frontier(long size) {
    return new Range(0, size).nodes();
  }

  /** The root of the first {@code size} records. */
  public static Hash root(long size, HashReader reader) {
    return size == 0 ? Hash.OF_NOTHING : Range.hash(reader.read(frontier(size)));
  }

  /**
   * The hashes that a record adds to a log: its leaf, then the nodes it completes, level by level.
   * Their indexes follow on each other, from {@code Node.leaf(record).index()} on.
   *
   * @param record its number, which is the size of the log before
   * @param reader is asked for nodes of {@code frontier(record)} only
   */
  public static List<Hash> append(long record, Hash leaf, HashReader reader) {
    int completes = Long.numberOfTrailingZeros(record + 1);
    List<Node> lefts =
        IntStream.range(0, completes)
            .mapToObj(level -> new Node(level, (record >> level) - 1))
            .toList();
    List<Hash> hashes = new ArrayList<>(List.of(leaf));
    Hash hash = leaf;
    for (Hash left : reader.read(lefts)) {
      hash = Hash.ofNode(left, hash);
      hashes.add(hash);
    }
    return hashes;
  }
}
