package org.godepot.catalog;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param items of this page, in the list's order
 * @param total number of items of the whole list
 */
public record Page<T>(List<T> items, long total) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Which part.
   *
   * @param number from 1
   * @param limit items on a page
   */
  public record Request(int number, int limit) {
    /** A list of this many pages has more items than a database of ours will. */
    public static final int MAX_NUMBER = 10_000_000;

    public Request {
      if (number < 1 || number > MAX_NUMBER || limit < 1) {
        throw new IllegalArgumentException("not a page");
      }
    }

    /** Number of items before this page. */
    public int offset() {
      return (number - 1) * limit;
    }
  }
}
