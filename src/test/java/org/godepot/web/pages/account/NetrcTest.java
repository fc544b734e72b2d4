package org.godepot.web.pages.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The lines by which the go command and curl send a token. */
class NetrcTest {
  private static final String LOGIN = " login ann password gdp_x";

  @Test
  void aPortOfItsOwnTakesALineForGoAndOneForCurl() {
    assertThat(Netrc.of("https://depot.example:8443/x").lines("ann", "gdp_x"))
        .containsExactly("machine depot.example:8443" + LOGIN, "machine depot.example" + LOGIN);
  }

  @Test
  void otherwiseOneLineServesBoth() {
    assertThat(Netrc.of("https://depot.example").lines("ann", "gdp_x"))
        .containsExactly("machine depot.example" + LOGIN);
  }

  @Test
  void overHttpCurlAloneSendsIt() {
    assertThat(Netrc.of("http://depot.example:8080").lines("ann", "gdp_x"))
        .containsExactly("machine depot.example" + LOGIN);
  }

  @Test
  void aNameThatNeedsQuotesIsNotWritten() {
    assertThat(Netrc.of("https://depot.example").lines("CORP\\ann b", "gdp_x"))
        .containsExactly("machine depot.example login token password gdp_x");
  }
}
