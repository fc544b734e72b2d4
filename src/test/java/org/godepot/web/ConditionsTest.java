package org.godepot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditional requests, also malformed ones. */
class ConditionsTest {
  private static final Instant CHANGED = Instant.parse("2026-01-02T03:04:05Z");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "If-None-Match, \"tag\", NOT_MODIFIED",
        "If-None-Match, W/\"tag\", NOT_MODIFIED",
        "If-None-Match, *, NOT_MODIFIED",
        "If-None-Match, ~\"a\", \"tag\"~, NOT_MODIFIED",
        "If-None-Match, \"other\", SEND",
        "If-None-Match, \", SEND",
        "If-None-Match, tag, SEND",
        "If-None-Match, ~~, SEND",
        "If-Match, \"tag\", SEND",
        "If-Match, *, SEND",
        "If-Match, W/\"tag\", FAILED",
        "If-Match, \"other\", FAILED",
        "If-Match, \", FAILED",
        "If-Modified-Since, ~Fri, 02 Jan 2026 03:04:05 GMT~, NOT_MODIFIED",
        "If-Modified-Since, ~Fri, 02 Jan 2026 03:04:04 GMT~, SEND",
        "If-Modified-Since, yesterday, SEND",
        "If-Unmodified-Since, ~Fri, 02 Jan 2026 03:04:05 GMT~, SEND",
        "If-Unmodified-Since, ~Fri, 02 Jan 2026 03:04:04 GMT~, FAILED",
        "If-Unmodified-Since, yesterday, SEND",
        "Other, x, SEND"
      })
  void conditionsAreJudged(String name, String value, Conditions.Verdict verdict) {
    Conditions conditions = new Conditions("\"tag\"", Optional.of(CHANGED));
    assertThat(conditions.judge(asked -> asked.equals(name) ? value : null)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"If-Modified-Since", "If-Unmodified-Since"})
  void datesSayNothingOfWhatHasNone(String name) {
    Conditions conditions = new Conditions("\"tag\"", Optional.empty());
    String date = "Thu, 01 Jan 1970 00:00:00 GMT";
    assertThat(conditions.judge(asked -> asked.equals(name) ? date : null))
        .isEqualTo(Conditions.Verdict.SEND);
  }

  @ParameterizedTest
  @CsvSource({"If-None-Match, If-Modified-Since", "If-Match, If-Unmodified-Since"})
  void tagsOutweighDates(String tags, String dates) {
    Conditions conditions = new Conditions("\"tag\"", Optional.of(CHANGED));
    String other = tags.equals("If-Match") ? "\"tag\"" : "\"x\"";
    String date =
        tags.equals("If-Match") ? "Thu, 01 Jan 1970 00:00:00 GMT" : "Fri, 01 Jan 2100 00:00:00 GMT";
    assertThat(
            conditions.judge(
                asked -> asked.equals(tags) ? other : asked.equals(dates) ? date : null))
        .isEqualTo(Conditions.Verdict.SEND);
  }
}
