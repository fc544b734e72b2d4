package org.godepot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {
  private static final String RANDOM = "000102030405060708090a0b0c0d0e0f";

  @Test
  void tellsSinceWhenItWaits() {
    Ticket ticket = Ticket.parse("1767323045000-" + RANDOM).orElseThrow();
    assertThat(ticket.since()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(ticket).hasToString("1767323045000-" + RANDOM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1767323045000",
        "-" + RANDOM,
        "1767323045000-" + RANDOM + "0",
        "1767323045000-../" + RANDOM,
        "1767323045000-000102030405060708090A0B0C0D0E0F",
        "1767323045000000-" + RANDOM,
        "\u0661\u0667\u0666\u0667\u0663\u0662\u0663\u0660\u0664\u0665\u0660\u0660\u0660-" + RANDOM
      })
  void otherTextIsNone(String text) {
    assertThat(Ticket.parse(text)).isEmpty();
  }
}
