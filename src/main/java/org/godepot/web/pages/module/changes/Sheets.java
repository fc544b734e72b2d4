package org.godepot.web.pages.module.changes;

import java.util.ArrayList;
import java.util.List;
import org.godepot.registry.compare.Hunk;

/** Takes hunks apart so that each part fits on a page. Used once. */
final class Sheets {
  private final int most;
  private final List<List<Hunk>> sheets = new ArrayList<>();
  private List<Hunk> sheet = new ArrayList<>();
  private int weight;

  private Sheets(int most) {
    this.most = most;
  }

  /**
   * The parts; none of no hunks.
   *
   * @param most bytes of a part, unless a single line takes more
   */
  static List<List<Hunk>> of(List<Hunk> hunks, int most) {
    Sheets sheets = new Sheets(most);
    hunks.forEach(sheets::add);
    sheets.turn();
    return List.copyOf(sheets.sheets);
  }

  private void add(Hunk hunk) {
    int before = hunk.beforeCount() == 0 ? hunk.before() + 1 : hunk.before();
    int after = hunk.afterCount() == 0 ? hunk.after() + 1 : hunk.after();
    List<Hunk.DiffLine> lines = new ArrayList<>();
    for (Hunk.DiffLine line : hunk.lines()) {
      int more = Weight.of(line);
      if (weight > 0 && weight + more > most) {
        Hunk part = part(before, after, lines);
        keep(part);
        before += part.beforeCount();
        after += part.afterCount();
        lines.clear();
        turn();
      }
      lines.add(line);
      weight += more;
    }
    keep(part(before, after, lines));
  }

  private void keep(Hunk part) {
    if (!part.lines().isEmpty()) {
      sheet.add(part);
    }
  }

  private void turn() {
    if (!sheet.isEmpty()) {
      sheets.add(List.copyOf(sheet));
    }
    sheet = new ArrayList<>();
    weight = 0;
  }

  /** Lines with the numbers of the first of each version, or of the one before if there is none. */
  private static Hunk part(int before, int after, List<Hunk.DiffLine> lines) {
    int old = count(lines, Hunk.Kind.ADDED);
    int young = count(lines, Hunk.Kind.REMOVED);
    return new Hunk(
        old == 0 ? before - 1 : before, old, young == 0 ? after - 1 : after, young, lines);
  }

  private static int count(List<Hunk.DiffLine> lines, Hunk.Kind without) {
    return (int) lines.stream().filter(line -> line.kind() != without).count();
  }
}
