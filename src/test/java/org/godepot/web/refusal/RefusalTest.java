package org.godepot.web.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How refusals are told. */
class RefusalTest {
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
    assertThat(refusal.headers().containsKey("Retry-After"))
        .isEqualTo(refusal.status() == 429 || refusal.status() == 503);
  }
}
