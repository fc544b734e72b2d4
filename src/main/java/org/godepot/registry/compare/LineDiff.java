package org.godepot.registry.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the lines that differ between two texts, if they are not too many. Used once. */
final class LineDiff {
  /**
   * Lines that are added or removed at most: time and memory grow with the square, to some thirty
   * megabytes here. What differs more is another text.
   */
  static final int MAX_EDITS = 1000;

  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Lines of the first text in place of which there are lines of the second; indexes from 0, ends
   * exclusive.
   */
  record Edit(int before, int beforeEnd, int after, int afterEnd) {
    /** Lines that go or come. */
    int size() {
      return beforeEnd - before + afterEnd - after;
    }
  }

  /** The edits in their order; empty if they are too many. */
  static Optional<List<Edit>> between(List<String> before, List<String> after) {
    return new LineDiff().edits(before, after);
  }

  private Optional<List<Edit>> edits(List<String> before, List<String> after) {
    int head = 0;
    int shorter = Math.min(before.size(), after.size());
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Integer> left = numbered(before.subList(head, before.size() - tail));
    List<Integer> right = numbered(after.subList(head, after.size() - tail));
    if (left.isEmpty() || right.isEmpty()) {
      Edit all = new Edit(head, head + left.size(), head, head + right.size());
      return Optional.of(all.size() == 0 ? List.of() : List.of(all));
    }
    return middle(left, right, head);
  }

  /** The lines as numbers, equal for equal lines: they are compared very often. */
  private List<Integer> numbered(List<String> lines) {
    List<Integer> numbered = new ArrayList<>(lines.size());
    for (String line : lines) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(line, next);
      numbered.add(known == null ? next : known);
    }
    return numbered;
  }

  private static Optional<List<Edit>> middle(List<Integer> left, List<Integer> right, int head) {
    if (Math.abs(left.size() - right.size()) > MAX_EDITS) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    try {
      for (Change change : new MyersDiff<Integer>().computeDiff(left, right, new Limit())) {
        edits.add(
            new Edit(
                head + change.startOriginal,
                head + change.endOriginal,
                head + change.startRevised,
                head + change.endRevised));
      }
    } catch (TooManyException tooMany) {
      return Optional.empty();
    }
    edits.sort(Comparator.comparingInt(Edit::before).thenComparingInt(Edit::after));
    return Optional.of(edits);
  }

  /** Ends a search that goes too far; the algorithm tells of each edit it tries. */
  private static final class Limit implements DiffAlgorithmListener {
    @Override
    public void diffStart() {}

    @Override
    public void diffStep(int edits, int most) {
      if (edits > MAX_EDITS) {
        throw new TooManyException();
      }
    }

    @Override
    public void diffEnd() {}
  }

  private static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
