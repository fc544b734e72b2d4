package org.godepot.registry.search.index;

/** The numbers of the paths that a go.mod requires. Immutable. */
public final class RequiredPaths {
  private final int[] numbers;

  RequiredPaths(int[] numbers) {
    this.numbers = numbers;
  }

  public boolean contains(int wanted) {
    for (int number : numbers) {
      if (number == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Adds one to the count of each. */
  public void count(int[] counts) {
    for (int number : numbers) {
      counts[number]++;
    }
  }
}
