package org.godepot.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How times, sizes and parts of lists are said. */
class WordsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, just now",
    "PT-44S, just now",
    "PT30S, just now",
    "PT-46S, 1 minute ago",
    "PT-90S, 2 minutes ago",
    "PT-119M, 119 minutes ago",
    "PT-120M, 2 hours ago",
    "PT47H, in 47 hours",
    "P-2D, 2 days ago",
    "PT2159H59M59S, in 90 days",
    "P119D, in 119 days",
    "P-120D, 4 months ago",
    "P-700D, 23 months ago",
    "P730D, in 2 years"
  })
  void timesAreToldInAUnitOfWhichThereAreSome(Duration ahead, String words) {
    assertThat(new Times(() -> NOW).of(NOW.plus(ahead)).words()).isEqualTo(words);
  }

  @Test
  void timesAreExactForWhoWantsToKnow() {
    When when = new Times(() -> NOW).of(NOW);
    assertThat(when)
        .isEqualTo(new When("2026-01-02T03:04:05Z", "2026-01-02 03:04:05 UTC", "just now"));
    assertThat(new Times(() -> NOW).of(Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "34567, 34.6 kB",
    "524288000, 524 MB",
    "1500000000000, 1.5 TB",
    "9223372036854775807, 9.2 EB"
  })
  void sizesAreToldInTheLargestUnit(long bytes, String words) {
    assertThat(Sizes.of(bytes)).isEqualTo(words);
  }

  @Test
  void numbersHaveTheirThousandsApart() {
    assertThat(Sizes.count(1234567)).isEqualTo("1,234,567");
  }

  private static Pager pager(int number, int shown, long total) {
    return Pager.of(new Page.Request(number, 50), shown, total, page -> "/list?page=" + page);
  }

  @Test
  void aListOfOnePageNeedsNoLinks() {
    assertThat(pager(1, 50, 50).isNeeded()).isFalse();
    assertThat(pager(1, 0, 0).words()).isEqualTo("0 in all");
  }

  @Test
  void pagesLeadToTheirNeighbours() {
    Pager middle = pager(2, 50, 1001);
    assertThat(List.of(middle.previous(), middle.next()))
        .containsExactly(Optional.of("/list?page=1"), Optional.of("/list?page=3"));
    assertThat(middle.words()).isEqualTo("51 to 100 of 1,001");
    assertThat(pager(21, 1, 1001).next()).isEmpty();
    assertThat(pager(99, 0, 1001).previous()).contains("/list?page=21");
  }
}
