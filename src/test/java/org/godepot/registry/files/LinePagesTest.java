package org.godepot.registry.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePagesTest {
  private static LinePages pages(int count, String text) {
    return LinePages.of(
        IntStream.rangeClosed(1, count).mapToObj(number -> Line.of(number, text)).toList());
  }

  private static List<Line> together(LinePages pages) {
    List<Line> all = new ArrayList<>();
    for (int page = 1; page <= pages.count(); page++) {
      assertThat(pages.page(page)).isNotEmpty();
      assertThat(pages.first(page)).isEqualTo(pages.page(page).get(0).number());
      all.addAll(pages.page(page));
    }
    return all;
  }

  @Test
  void usualFilesHaveOnePage() {
    assertThat(pages(0, "").count()).isEqualTo(1);
    assertThat(pages(0, "").page(1)).isEmpty();
    assertThat(pages(LinePages.MAX_LINES, "x := 1").count()).isEqualTo(1);
  }

  @Test
  void manyLinesArePaged() {
    LinePages pages = pages(2 * LinePages.MAX_LINES + 1, "x");
    assertThat(pages.count()).isEqualTo(3);
    assertThat(together(pages)).hasSize(2 * LinePages.MAX_LINES + 1);
    assertThat(pages.page(1)).hasSize(LinePages.MAX_LINES);
  }

  @Test
  void longLinesAreCountedInBytes() {
    LinePages ascii = pages(400, "x".repeat(Line.MAX_LENGTH));
    LinePages greek = pages(400, "\u03c9".repeat(Line.MAX_LENGTH));
    assertThat(together(ascii)).hasSize(400);
    assertThat(ascii.page(1)).hasSize(LinePages.MAX_BYTES / (Line.MAX_LENGTH + 1));
    assertThat(greek.page(1)).hasSize(LinePages.MAX_BYTES / (2 * Line.MAX_LENGTH + 1));
  }

  @Test
  void everyLineIsFoundOnItsPage() {
    LinePages pages = pages(7000, "twelve bytes and more of them");
    for (int line = 1; line <= 7000; line += 13) {
      int wanted = line;
      assertThat(pages.page(pages.with(line))).anyMatch(shown -> shown.number() == wanted);
    }
    assertThat(pages.with(999_999)).isEqualTo(pages.count());
  }
}
