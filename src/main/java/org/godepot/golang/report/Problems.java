package org.godepot.golang.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects the problems of one upload: counts all, keeps the first {@value #KEPT} errors and as
 * many others, so that a hostile archive with a million bad names costs no memory. Not thread-safe.
 */
public final class Problems {
  /** A report shows at most 100 problems (http.md 4.4); more would never be seen. */
  public static final int KEPT = 100;

  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> others = new ArrayList<>();
  private int errorCount;
  private int otherCount;

  public void add(Problem problem) {
    if (problem.isError()) {
      errorCount++;
      keep(errors, problem);
    } else {
      otherCount++;
      keep(others, problem);
    }
  }

  private static void keep(List<Problem> list, Problem problem) {
    if (list.size() < KEPT) {
      list.add(problem);
    }
  }

  public void addAll(Collection<Problem> problems) {
    problems.forEach(this::add);
  }

  /** Adds what another collector holds, with its counts. */
  public void addAll(Problems more) {
    errorCount += more.errorCount;
    otherCount += more.otherCount;
    more.errors.forEach(problem -> keep(errors, problem));
    more.others.forEach(problem -> keep(others, problem));
  }

  public boolean hasErrors() {
    return errorCount > 0;
  }

  /** How many errors were added, kept or not. */
  public int errorCount() {
    return errorCount;
  }

  /** How many warnings and remarks were added, kept or not. */
  public int otherCount() {
    return otherCount;
  }

  /** The kept problems, errors first. */
  public List<Problem> kept() {
    List<Problem> all = new ArrayList<>(errors);
    all.addAll(others);
    return List.copyOf(all);
  }
}
