package org.godepot.sumdb.tlog;

/**
 * The place of a hash in a log: the {@code number}-th of a level, where level 0 holds the records.
 * Every log that has the {@code 2^level} records below has the same hash there.
 */
public record Node(int level, long number) {
  public Node {
    boolean inLevel = level >= 0 && level < Long.SIZE && number >= 0;
    if (!inLevel || number >= shift(TreeHead.MAX_SIZE, level)) {
      throw new IllegalArgumentException("no node (" + level + ", " + number + ")");
    }
  }

  /** The leaf of a record. */
  public static Node leaf(long record) {
    return new Node(0, record);
  }

  /**
   * Its number when the hashes of a log are stored one after the other as they come to be: each
   * leaf, and behind it the nodes that it completes. The order is that of {@link Merkle#append}.
   */
  public long index() {
    long last = ((number + 1) << level) - 1; // the record that completes the node
    long index = level;
    for (long n = last; n > 0; n >>= 1) {
      index += n;
    }
    return index;
  }

  /** A shift that ends at 0, where Java's begins anew. */
  static long shift(long number, int bits) {
    return bits >= Long.SIZE ? 0 : number >> bits;
  }
}
