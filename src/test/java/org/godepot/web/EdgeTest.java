package org.godepot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure parts of the edge. */
class EdgeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/healthz",
        "/a/b@v1+x/!u",
        "/%21u/%40v/v1.0.0%2Bincompatible",
        "/a..b/.hidden",
        "/%C3%A9",
        "/a/...",
        "/a%20b"
      })
  void plainPathsPass(String path) {
    assertThat(RawPath.problem(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "//",
        "/a//b",
        "/a/../b",
        "/a/.",
        "/a/%2e%2E/b",
        "/a/.%2e",
        "/a;b",
        "/a%",
        "/a%2",
        "/a%zz",
        "/a%2Fb",
        "/a%2fb",
        "/a%5cb",
        "/a\\b",
        "/a%00",
        "/a%0d%0a",
        "/a%7f",
        "/a%ff",
        "/a%c0%ae",
        "/\u00e9"
      })
  void pathsWithTwoReadingsDoNot(String path) {
    assertThat(RawPath.problem(path)).isPresent();
  }

  @Test
  void longPathsDoNotPass() {
    assertThat(RawPath.problem("/" + "a".repeat(RawPath.MAX_LENGTH - 1))).isEmpty();
    assertThat(RawPath.problem("/" + "a".repeat(RawPath.MAX_LENGTH))).isPresent();
  }

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

  private static Optional<Credentials> basic(String pair) {
    return Credentials.parse("Basic " + Base64.getEncoder().encodeToString(pair.getBytes()));
  }

  @Test
  void basicCredentialsAreReadUpToTheFirstColon() {
    assertThat(basic("al@corp:p:w/")).contains(new Credentials("al@corp", "p:w/"));
    assertThat(basic("ann:")).contains(new Credentials("ann", ""));
    assertThat(basic("ann:secret").orElseThrow().toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic %%%%", "Bearer x", "token x", "Basic YWxpY2U="})
  void otherHeadersOfferNothing(String header) {
    assertThat(Credentials.parse(header)).isEmpty();
  }

  @Test
  void tokensAndNamelessUsersNeverReachTheRealm() {
    assertThat(basic("ann:gdp_0123")).isEmpty();
    assertThat(basic(":x")).isEmpty();
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
  void terminalTextFitsWhatGoPrints() {
    String text = TerminalText.of(List.of("first \u001b[31m line", "word ".repeat(500), ""));
    assertThat(text.lines()).hasSizeLessThanOrEqualTo(8).allMatch(line -> line.length() <= 80);
    assertThat(text.length()).isLessThanOrEqualTo(640);
    assertThat(text).startsWith("first ?[31m line\n").doesNotContain("\n\n");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasAStatusAndNoFailureIsNotFound(Reason reason) {
    Refusal refusal = Refusal.of(new RegistryException(reason, "why"));
    assertThat(refusal.status()).isBetween(400, 599);
    assertThat(refusal.status() == 404).isEqualTo(reason == Reason.NOT_FOUND);
    assertThat(refusal.headers().containsKey("WWW-Authenticate"))
        .isEqualTo(refusal.status() == 401);
    assertThat(refusal.headers().containsKey("Retry-After")).isEqualTo(refusal.status() == 503);
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
