package org.godepot.web.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Maintenance;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How refusals are told. */
class RefusalTest {
  @Test
  void terminalTextFitsWhatGoPrints() {
    List<String> lines = List.of("first \u001b[31m line", "word ".repeat(500), "");
    String text = TerminalText.of(lines, "help: https://depot.test/-/help/400");
    assertThat(text.lines()).hasSizeLessThanOrEqualTo(8).allMatch(line -> line.length() <= 80);
    assertThat(text.length()).isLessThanOrEqualTo(640);
    assertThat(text)
        .startsWith("first ?[31m line\n")
        .endsWith("\nhelp: https://depot.test/-/help/400\n")
        .doesNotContain("\n\n");
  }

  @Test
  void anAddressStaysWholeOrIsLeftOut() {
    String address = "help: https://depot.test/" + "a".repeat(100) + "/-/help/400";
    assertThat(TerminalText.of(List.of("what"), address)).isEqualTo("what\n" + address + "\n");
    String endless = "help: https://depot.test/" + "a".repeat(400) + "/-/help/400";
    assertThat(TerminalText.of(List.of("what"), endless)).isEqualTo("what\n");
  }

  @Test
  void aRefusalLeadsToThePageOfItsNameOrStatus() {
    Audience terminal = new Audience("https://depot.test/d", "1", false, Optional.empty());
    assertThat(Refusal.of(403, "cross-site: no").text(terminal))
        .isEqualTo(
            "godepot: cross-site: no\nrequest 1\nhelp: https://depot.test/d/-/help/cross-site\n");
    assertThat(Refusal.of(404, "no: such thing").json(terminal))
        .containsEntry("type", "https://depot.test/d/-/help/404")
        .containsEntry("url", "https://depot.test/d/-/help/404");
    assertThat(Refusal.of(418, "tea").code()).isEqualTo("400");
    assertThat(Refusal.of(505, "old").code()).isEqualTo("500");
  }

  @Test
  void maintenanceIsToldWithItsEndAndAPageOfItsOwn() {
    Instant now = Instant.parse("2026-01-02T12:30:00Z");
    Maintenance maintenance =
        new Maintenance("ann", now, Optional.of(now.plusSeconds(1800)), "new disks");
    Refusal refusal = Refusal.of(maintenance.refusal(now));
    Audience terminal = new Audience("https://depot.test", "1", false, Optional.empty());
    assertThat(refusal.status()).isEqualTo(503);
    assertThat(refusal.headers()).containsEntry("Retry-After", "1800");
    assertThat(refusal.text(terminal))
        .isEqualTo(
            "godepot: read-only for maintenance until 13:00Z: new disks\nrequest 1\n"
                + "help: https://depot.test/-/help/read-only\n");
  }

  @Test
  void signingInIsToldWithTheHostOfTheSite() {
    Audience secure = new Audience("https://depot.test:8443/d", "1", false, Optional.empty());
    assertThat(Refusal.of(401, "sign in").text(secure))
        .contains("\nmachine depot.test:8443 login USER password PASSWORD\nrequest 1\nhelp: ");
    Audience open = new Audience("http://depot.test/d", "1", false, Optional.empty());
    assertThat(Refusal.of(401, "sign in").text(open))
        .contains("https only")
        .doesNotContain("machine");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasAStatusAndNoFailureIsNotFound(Reason reason) {
    Refusal refusal = Refusal.of(new RegistryException(reason, "why"));
    assertThat(refusal.status()).isBetween(400, 599);
    assertThat(Refusal.codes()).contains(String.valueOf(refusal.status()));
    assertThat(refusal.status() == 404).isEqualTo(reason == Reason.NOT_FOUND);
    assertThat(refusal.headers().containsKey("WWW-Authenticate"))
        .isEqualTo(refusal.status() == 401);
    assertThat(refusal.headers().containsKey("Retry-After"))
        .isEqualTo(refusal.status() == 429 || refusal.status() == 503);
  }
}
