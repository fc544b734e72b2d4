package org.godepot.registry.compare;

import java.util.ArrayList;
import java.util.List;
import org.godepot.registry.files.FileText;

/** Gathers edits into hunks. Used once. */
final class Hunks {
  /** Lines around an edit. */
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;
  private final int most;
  private final List<Hunk> hunks = new ArrayList<>();
  private int lines;

  private Hunks(List<String> before, List<String> after, int most) {
    this.before = before;
    this.after = after;
    this.most = most;
  }

  /**
   * The hunks of some edits in their order.
   *
   * @param most lines at most; the last hunk may end early
   */
  static List<Hunk> of(
      List<String> before, List<String> after, List<LineDiff.Edit> edits, int most) {
    Hunks hunks = new Hunks(before, after, most);
    for (int i = 0; i < edits.size(); ) {
      int end = i + 1;
      while (end < edits.size()
          && edits.get(end).before() - edits.get(end - 1).beforeEnd() <= 2 * CONTEXT) {
        end++;
      }
      hunks.add(edits.subList(i, end));
      i = end;
    }
    return hunks.hunks;
  }

  private void add(List<LineDiff.Edit> edits) {
    if (lines >= most) {
      return;
    }
    List<Hunk.DiffLine> shown = new ArrayList<>();
    int b = Math.max(0, edits.get(0).before() - CONTEXT);
    int a = edits.get(0).after() - (edits.get(0).before() - b);
    int firstBefore = b;
    int firstAfter = a;
    for (LineDiff.Edit edit : edits) {
      for (; b < edit.before(); b++, a++) {
        add(shown, Hunk.Kind.SAME, b, a);
      }
      for (; b < edit.beforeEnd(); b++) {
        add(shown, Hunk.Kind.REMOVED, b, a);
      }
      for (; a < edit.afterEnd(); a++) {
        add(shown, Hunk.Kind.ADDED, b, a);
      }
    }
    for (int end = Math.min(before.size(), b + CONTEXT); b < end; b++, a++) {
      add(shown, Hunk.Kind.SAME, b, a);
    }
    int beforeCount = b - firstBefore;
    int afterCount = a - firstAfter;
    hunks.add(
        new Hunk(
            beforeCount == 0 ? firstBefore : firstBefore + 1,
            beforeCount,
            afterCount == 0 ? firstAfter : firstAfter + 1,
            afterCount,
            shown));
  }

  private void add(List<Hunk.DiffLine> shown, Hunk.Kind kind, int b, int a) {
    if (lines < most) {
      String raw = kind == Hunk.Kind.ADDED ? after.get(a) : before.get(b);
      int numberBefore = kind == Hunk.Kind.ADDED ? 0 : b + 1;
      int numberAfter = kind == Hunk.Kind.REMOVED ? 0 : a + 1;
      shown.add(Hunk.DiffLine.of(kind, numberBefore, numberAfter, FileText.withoutReturn(raw)));
    }
    lines++;
  }
}
