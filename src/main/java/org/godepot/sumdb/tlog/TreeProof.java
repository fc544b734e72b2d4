package org.godepot.sumdb.tlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A proof that one tree begins with another (RFC 6962, 2.1.2). */
public record TreeProof(List<Hash> hashes) {
  public TreeProof {
    hashes = List.copyOf(hashes);
  }

  /** The proof that the tree of {@code size} records begins with the one of {@code older}. */
  public static TreeProof of(long older, long size, HashReader reader) {
    return new TreeProof(Range.hashes(ranges(older, size), reader));
  }

  /** Whether it proves that the newer tree begins with the older one; never for an empty one. */
  public boolean proves(TreeHead older, TreeHead newer) {
    if (older.size() < 1 || older.size() > newer.size()) {
      return false;
    }
    List<Range> ranges = ranges(older.size(), newer.size());
    if (ranges.size() != hashes.size()) {
      return false;
    }
    // The newer tree has the older one as a node where that is complete on its left side.
    boolean known = ranges.isEmpty() || ranges.get(0).from() >= older.size();
    Hash oldHash = known ? older.root() : hashes.get(0);
    Hash newHash = oldHash;
    for (int i = known ? 0 : 1; i < hashes.size(); i++) {
      Hash beside = hashes.get(i);
      if (ranges.get(i).from() >= older.size()) {
        newHash = Hash.ofNode(newHash, beside);
      } else {
        oldHash = Hash.ofNode(beside, oldHash);
        newHash = Hash.ofNode(beside, newHash);
      }
    }
    return oldHash.equals(older.root()) && newHash.equals(newer.root());
  }

  /** What the proof has hashes of, from the end of the older tree up. */
  private static List<Range> ranges(long older, long size) {
    if (older < 1 || older > size) {
      throw new IllegalArgumentException("no tree of " + older + " in a tree of " + size);
    }
    Deque<Range> ranges = new ArrayDeque<>();
    Range range = new Range(0, size);
    while (range.to() > older) {
      boolean left = older <= range.middle();
      ranges.addFirst(left ? range.right() : range.left());
      range = left ? range.left() : range.right();
    }
    if (range.from() > 0) {
      ranges.addFirst(range);
    }
    return List.copyOf(ranges);
  }
}
