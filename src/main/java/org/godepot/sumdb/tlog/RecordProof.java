package org.godepot.sumdb.tlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A proof that a tree holds a record: the hashes beside its path, from the leaf up (RFC 6962,
 * 2.1.1).
 */
public record RecordProof(List<Hash> hashes) {
  public RecordProof {
    hashes = List.copyOf(hashes);
  }

  /** The proof for a record of a tree of some size. */
  public static RecordProof of(long record, long size, HashReader reader) {
    return new RecordProof(Range.hashes(besides(record, size), reader));
  }

  /** Whether it proves that the record with this leaf is in the tree. */
  public boolean proves(long record, Hash leaf, TreeHead tree) {
    if (record < 0 || record >= tree.size()) {
      return false;
    }
    List<Range> besides = besides(record, tree.size());
    if (besides.size() != hashes.size()) {
      return false;
    }
    Hash hash = leaf;
    for (int i = 0; i < hashes.size(); i++) {
      boolean right = besides.get(i).from() > record;
      hash = right ? Hash.ofNode(hash, hashes.get(i)) : Hash.ofNode(hashes.get(i), hash);
    }
    return hash.equals(tree.root());
  }

  private static List<Range> besides(long record, long size) {
    if (record < 0 || record >= size) {
      throw new IllegalArgumentException("no record " + record + " in a tree of " + size);
    }
    Deque<Range> besides = new ArrayDeque<>();
    Range range = new Range(0, size);
    while (range.to() - range.from() > 1) {
      boolean left = record < range.middle();
      besides.addFirst(left ? range.right() : range.left());
      range = left ? range.left() : range.right();
    }
    return List.copyOf(besides);
  }
}
