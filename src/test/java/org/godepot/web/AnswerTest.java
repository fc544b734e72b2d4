package org.godepot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers are made of. */
class AnswerTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=5-, 5, 95",
    "bytes=-5, 95, 5",
    "bytes=-500, 0, 100",
    "bytes=90-500, 90, 10"
  })
  void oneRangeIsServed(String header, long from, long count) throws Exception {
    assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(from, count));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,3-4", "bytes=-", "bytes=9-3", "items=0-1", "bytes=a-b", ""})
  void otherRangesAreIgnored(String header) throws Exception {
    assertThat(ByteRange.parse(header, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void rangesOutsideAreRefused(String header) {
    assertThatThrownBy(() -> ByteRange.parse(header, 100))
        .isInstanceOf(ByteRange.UnsatisfiableException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true", "application/problem+json, true",
        "'text/plain, application/json', false",
    "*/*, false", "'', false", "'application/json, text/plain', true"
  })
  void jsonIsForThoseWhoNameItFirst(String accept, boolean json) {
    assertThat(Accept.prefersJson(accept)).isEqualTo(json);
  }

  @Test
  void theBaseUrlMustBeAnAddress() {
    assertThat(new BaseUrl(Optional.of("https://h/x/")).configured()).contains("https://h/x");
    assertThatThrownBy(() -> new BaseUrl(Optional.of("ftp://h")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BaseUrl(Optional.of("https://h?x")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
