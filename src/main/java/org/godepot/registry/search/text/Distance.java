package org.godepot.registry.search.text;

import java.util.Arrays;

/** How many letters of a word are wrong. Stateless. */
public final class Distance {
  /** Shorter words are near to everything. */
  private static final int SHORTEST = 3;

  /** From so many letters on, two may be wrong; else one. */
  private static final int LONG = 6;

  /** Letters that are told apart at a first look: those of ASCII, which paths are made of. */
  private static final int LETTERS = 128;

  private Distance() {}

  /** How many letters of a word may be wrong. */
  public static int allowed(String word) {
    if (word.length() < SHORTEST) {
      return 0;
    }
    return word.length() < LONG ? 1 : 2;
  }

  /**
   * The distance if it is no more than {@code most}, else any number above that: most words are far
   * from each other, and it takes little to see that of them.
   */
  public static int within(int most, String a, String b) {
    return Math.abs(a.length() - b.length()) > most || unlike(a, b) > most
        ? most + 1
        : between(a, b);
  }

  /**
   * Letters that one word has and the other has not, wherever they stand: no more than are wrong.
   */
  private static int unlike(String a, String b) {
    int[] surplus = new int[LETTERS];
    a.chars().forEach(letter -> surplus[letter % LETTERS]++);
    b.chars().forEach(letter -> surplus[letter % LETTERS]--);
    int more = 0;
    int fewer = 0;
    for (int count : surplus) {
      more += Math.max(count, 0);
      fewer += Math.max(-count, 0);
    }
    return Math.max(more, fewer);
  }

  /** Letters to add, remove, replace, or swap with the next, to make one word of the other. */
  static int between(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
