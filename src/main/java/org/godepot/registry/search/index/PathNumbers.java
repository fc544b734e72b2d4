package org.godepot.registry.search.index;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Small numbers in place of the paths of modules, so that who requires what is counted in an array.
 * A path keeps its number as long as the program runs. Thread-safe.
 */
final class PathNumbers {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  int of(String path) {
    return numbers.computeIfAbsent(path, absent -> next.getAndIncrement());
  }

  /** The number of a path that has one: others are neither here nor required. */
  OptionalInt find(String path) {
    Integer number = numbers.get(path);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** All numbers are below this. */
  int end() {
    return next.get();
  }
}
