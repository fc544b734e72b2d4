package org.godepot.web.pages.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What newcomers are given to paste. */
class FirstModuleTest {
  private static final String BASE = "http://127.0.0.1:8080";

  private static FirstModule first(String user) {
    return FirstModule.of(BASE, Optional.of(user));
  }

  @Test
  void aPlainNameStandsAsItIs() {
    assertThat(first("ann").commands())
        .contains("curl -u ann -T hello.zip " + BASE + "/api/packages/ann/go/upload\n")
        .contains("GOPROXY=" + BASE + "/api/packages/ann/go GONOSUMDB");
    assertThat(first("ann").needsOwner()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CORP\\ann", "ann lee", "$(reboot)", "a;b", "ann#1", "änn"})
  void aNameThatNoOwnerCanHaveIsQuotedAndNoPartOfAnAddress(String user) {
    assertThat(first(user).commands())
        .contains("curl -u '" + user + "' -T hello.zip " + BASE + "/api/packages/OWNER/go/upload\n")
        .containsOnlyOnce(user);
    assertThat(first(user).needsOwner()).isTrue();
  }

  @Test
  void aQuoteEndsNoWord() {
    assertThat(first("o'neill; reboot").commands()).contains("-u 'o'\\''neill; reboot' -T");
  }

  @Test
  void aWordOfOurAddressesIsNoOwner() {
    assertThat(first("go").commands()).contains("-u go -T", "/api/packages/OWNER/go");
  }

  @Test
  void whoIsNotSignedInGetsAWordToReplace() {
    FirstModule nobody = FirstModule.of("http://[::1]:8080", Optional.empty());
    assertThat(nobody.needsOwner()).isFalse();
    assertThat(nobody.commands())
        .contains("-u USER -T hello.zip 'http://[::1]:8080/api/packages/USER/go/upload'\n");
  }
}
