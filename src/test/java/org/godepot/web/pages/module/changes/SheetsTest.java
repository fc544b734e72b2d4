package org.godepot.web.pages.module.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.godepot.registry.compare.Hunk;
import org.godepot.registry.compare.Hunk.Kind;
import org.junit.jupiter.api.Test;

class SheetsTest {
  private static final int LINE = Weight.of("x");

  private static Hunk.DiffLine line(Kind kind, int before, int after) {
    return new Hunk.DiffLine(kind, before, after, "x", false, false);
  }

  private static List<String> places(List<List<Hunk>> sheets) {
    List<String> places = new ArrayList<>();
    for (List<Hunk> sheet : sheets) {
      places.add(String.join(" | ", sheet.stream().map(Hunk::place).toList()));
    }
    return places;
  }

  @Test
  void whatFitsStaysTogether() {
    Hunk first = new Hunk(1, 1, 1, 1, List.of(line(Kind.SAME, 1, 1)));
    Hunk second = new Hunk(7, 1, 7, 1, List.of(line(Kind.REMOVED, 7, 0), line(Kind.ADDED, 0, 7)));
    assertThat(Sheets.of(List.of(first, second), 3 * LINE))
        .isEqualTo(List.of(List.of(first, second)));
    assertThat(places(Sheets.of(List.of(first, second), 2 * LINE)))
        .containsExactly("-1,1 +1,1 | -7,1 +6,0", "-7,0 +7,1");
    assertThat(Sheets.of(List.of(), LINE)).isEmpty();
  }

  @Test
  void aLongHunkGoesOnWithItsNumbers() {
    List<Hunk.DiffLine> lines = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      lines.add(line(Kind.ADDED, 0, 11 + i));
    }
    lines.add(line(Kind.SAME, 11, 16));
    Hunk hunk = new Hunk(11, 1, 11, 6, lines);
    assertThat(places(Sheets.of(List.of(hunk), 2 * LINE)))
        .containsExactly("-10,0 +11,2", "-10,0 +13,2", "-11,1 +15,2");
  }

  @Test
  void aFileThatIsNewHasNoLinesBefore() {
    Hunk hunk = new Hunk(0, 0, 1, 2, List.of(line(Kind.ADDED, 0, 1), line(Kind.ADDED, 0, 2)));
    assertThat(places(Sheets.of(List.of(hunk), LINE))).containsExactly("-0,0 +1,1", "-0,0 +2,1");
  }

  @Test
  void aLineThatIsTooLongIsASheetOfItsOwn() {
    Hunk.DiffLine wide = new Hunk.DiffLine(Kind.ADDED, 0, 1, "<".repeat(500), false, false);
    Hunk hunk = new Hunk(0, 0, 1, 2, List.of(wide, line(Kind.ADDED, 0, 2)));
    assertThat(Sheets.of(List.of(hunk), 100)).hasSize(2);
  }

  @Test
  void whatHtmlWritesOutWeighsMore() {
    assertThat(Weight.of("<>&")).isGreaterThan(Weight.of("abc"));
    assertThat(Weight.of("é")).isEqualTo(Weight.of("ab"));
    assertThat(Weight.of("→")).isEqualTo(Weight.of("abc"));
  }
}
