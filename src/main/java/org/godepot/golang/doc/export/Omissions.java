package org.godepot.golang.doc.export;

import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.doc.Omission;

/** Collects what was left out. Used by one thread. */
public final class Omissions {
  /** More tell a reader nothing. */
  private static final int MAX_TOLD = 100;

  private final List<Omission> told = new ArrayList<>();
  private int symbols;

  public void add(String file, int line, String reason) {
    if (told.size() < MAX_TOLD) {
      told.add(new Omission(file, line, reason));
    }
  }

  /** Counts names beyond the limit. */
  void addSymbols(int count) {
    symbols += count;
  }

  public List<Omission> told() {
    List<Omission> all = new ArrayList<>(told);
    if (symbols > 0) {
      String reason = symbols + " names beyond the limit of " + Limits.MAX_SYMBOLS;
      all.add(new Omission("", 0, reason));
    }
    return all;
  }
}
