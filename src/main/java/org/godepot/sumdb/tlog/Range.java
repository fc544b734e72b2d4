package org.godepot.sumdb.tlog;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Some records of a log that have a common node in its tree.
 *
 * @param from the first one, a multiple of the largest power of 2 that fits in between
 * @param to the one behind the last
 */
record Range(long from, long to) {
  /** Where its left half ends: the largest power of 2 below its size. */
  long middle() {
    return from + Long.highestOneBit(to - from - 1);
  }

  Range left() {
    return new Range(from, middle());
  }

  Range right() {
    return new Range(middle(), to);
  }

  /** The complete trees it consists of, largest first. */
  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    long start = from;
    while (start < to) {
      long size = Long.highestOneBit(to - start);
      int level = Long.numberOfTrailingZeros(size);
      nodes.add(new Node(level, start >> level));
      start += size;
    }
    return nodes;
  }

  /** Its hash from those of its complete trees. */
  static Hash hash(List<Hash> complete) {
    Hash hash = complete.get(complete.size() - 1);
    for (int i = complete.size() - 2; i >= 0; i--) {
      hash = Hash.ofNode(complete.get(i), hash);
    }
    return hash;
  }

  /** The hashes of some ranges, with one question to the reader. */
  static List<Hash> hashes(List<Range> ranges, HashReader reader) {
    List<Node> nodes = ranges.stream().flatMap(range -> range.nodes().stream()).toList();
    Iterator<Hash> read = reader.read(nodes).iterator();
    List<Hash> hashes = new ArrayList<>();
    for (Range range : ranges) {
      hashes.add(hash(range.nodes().stream().map(node -> read.next()).toList()));
    }
    return hashes;
  }
}
