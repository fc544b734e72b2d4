package org.godepot.golang.zip;

/** Numbers, in an open table of 16 bytes or less each. Not thread-safe. */
final class HashSetOfLongs {
  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] table = new long[FIRST_CAPACITY];
  private int size;
  private boolean hasZero;

  /** Adds a number; false if it was there. */
  boolean add(long value) {
    if (value == 0) {
      boolean added = !hasZero;
      hasZero = true;
      return added;
    }
    if (!insert(table, value)) {
      return false;
    }
    size++;
    if (size > table.length / 2) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long value : table) {
      if (value != 0) {
        insert(larger, value);
      }
    }
    table = larger;
  }

  private static boolean insert(long[] table, long value) {
    int mask = table.length - 1;
    int slot = (int) (value ^ (value >>> 32)) & mask;
    while (table[slot] != 0) {
      if (table[slot] == value) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    table[slot] = value;
    return true;
  }
}
