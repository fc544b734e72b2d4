package org.godepot.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and credentials before a resource sees them. */
class EntryTest {
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
        "/a%20b",
        "/api/v1/packages/acme/go/example.com%2Fm",
        "/depot/api/v1/packages/acme/go/example.com%2fm/v1.0.0/files"
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
        "/api/v1/packages/ac%2Fme/go/example.com/m",
        "/api/v1/packages/acme/go/example.com%2F..%2Fm",
        "/api/v1/packages/acme/go/example.com%2F%2Fm",
        "/api/packages/acme/go/example.com%2Fm/@v/list",
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

  private static Optional<Credentials> basic(String pair) {
    return Credentials.parse("Basic " + Base64.getEncoder().encodeToString(pair.getBytes()));
  }

  @Test
  void basicCredentialsAreReadUpToTheFirstColon() {
    assertThat(basic("al@corp:p:w/")).contains(new Credentials.Password("al@corp", "p:w/"));
    assertThat(basic("ann:")).contains(new Credentials.Password("ann", ""));
    assertThat(basic("ann:secret").orElseThrow().toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic %%%%", "Bearer", "Digest x", "Basic YWxpY2U="})
  void otherHeadersOfferNothing(String header) {
    assertThat(Credentials.parse(header)).isEmpty();
  }

  @Test
  void tokensAndNamelessUsersNeverReachTheRealm() {
    Optional<Credentials> token = Optional.of(new Credentials.Token("gdp_0123"));
    assertThat(basic("ann:gdp_0123")).isEqualTo(token);
    assertThat(basic(":gdp_0123")).isEqualTo(token);
    assertThat(Credentials.parse("Bearer gdp_0123")).isEqualTo(token);
    assertThat(Credentials.parse("TOKEN  gdp_0123")).isEqualTo(token);
    assertThat(token.get().toString()).doesNotContain("0123");
    assertThat(basic(":x")).isEmpty();
  }
}
