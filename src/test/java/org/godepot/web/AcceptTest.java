package org.godepot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML;q=0.001",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "image/png;q=0, text/html; level=1; q=0.5",
        "text/html, image/png;q=0"
      })
  void browsersTakeHtml(String accept) {
    assertThat(Accept.takesHtml(accept)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "x",
        ";;",
        "text/plain",
        "text/htmlx",
        "text/html;q=0",
        "text/html ; Q=0.000",
        "application/json, text/html;level=1;q=0.0, */*"
      })
  void othersDoNot(String accept) {
    assertThat(Accept.takesHtml(accept)).isFalse();
  }

  /** Headers as long as a server lets in; a pattern that tries all ways would not come back. */
  @ParameterizedTest
  @ValueSource(strings = {"; ", " ;", ";", " ", ";q", "; q=0 ;", ",", "text/html;"})
  void noHeaderTakesLong(String part) {
    for (String end : new String[] {"", "x", "q=0", ";q=0x"}) {
      String accept = "text/html" + part.repeat(4_000) + end;
      boolean same = Accept.takesHtml(accept.toUpperCase(Locale.ROOT));
      assertThat(Accept.takesHtml(accept)).isEqualTo(same);
      assertThat(Gzip.isWanted(accept)).isFalse();
    }
    assertThat(Accept.takesHtml("text/html" + "; ".repeat(4_000) + "q=0")).isFalse();
    assertThat(Accept.takesHtml("text/html" + "; ".repeat(4_000) + "q=1")).isTrue();
  }
}
