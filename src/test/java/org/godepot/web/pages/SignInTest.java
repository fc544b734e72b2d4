package org.godepot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  @ParameterizedTest
  @ValueSource(strings = {"/", "/-/account", "/example.com/m@v1.0.0?tab=files&path=a%2Fb", "/a#b"})
  void pathsOfThisSiteAreKept(String path) {
    assertThat(SignIn.target(Optional.of(path))).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.test/",
        "//evil.test/",
        "/\\evil.test/",
        "evil",
        "javascript:alert(1)",
        "/a b",
        "/\r\nSet-Cookie: a=b",
        "/%"
      })
  void anythingElseLeadsToTheStartPage(String path) {
    assertThat(SignIn.target(Optional.of(path))).isEqualTo("/");
  }

  @Test
  void withoutATargetTheStartPageIsIt() {
    assertThat(SignIn.target(Optional.empty())).isEqualTo("/");
  }
}
