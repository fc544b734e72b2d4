package org.godepot.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.glassfish.jersey.uri.UriComponent;
import org.godepot.catalog.RegistryException;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditFilter;
import org.junit.jupiter.api.Test;

/** What addresses ask of the audit trail. */
class AuditQueryTest {
  private static AuditQuery query(String text) {
    return AuditQuery.of(UriComponent.decodeQuery(text, true));
  }

  @Test
  void nothingAskedIsEverything() {
    assertThat(query("").filter()).isEqualTo(AuditFilter.ALL);
    assertThat(query("actor=&from=&result=&before=").require().filter()).isEqualTo(AuditFilter.ALL);
  }

  @Test
  void everyParameterIsUnderstood() {
    AuditFilter filter =
        query("actor=+ann+&action=publish&owner=acme&from=2026-01-01&to=2026-01-31&result=refused")
            .require()
            .filter();
    assertThat(filter)
        .isEqualTo(
            new AuditFilter(
                Optional.of("ann"),
                Optional.of(Action.PUBLISH),
                Optional.of("acme"),
                new AuditFilter.Span(
                    Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                    Optional.of(Instant.parse("2026-02-01T00:00:00Z"))),
                AuditFilter.Result.REFUSED));
  }

  @Test
  void everyMistakeIsTold() {
    AuditQuery query =
        query("action=fly&from=2026-02-30&to=31.1.2026&result=odd&before=1&actor=%00");
    assertThat(query.mistakes())
        .hasSize(5)
        .anyMatch(mistake -> mistake.contains("no action fly"))
        .anyMatch(mistake -> mistake.startsWith("from is a day"))
        .anyMatch(mistake -> mistake.startsWith("to is a day"));
    assertThatThrownBy(query::require).isInstanceOf(RegistryException.class);
    assertThat(query("from=2026-01-02&to=2026-01-01").mistakes()).hasSize(1);
  }

  @Test
  void aPlaceToReadOnComesBackAsItWas() {
    AuditQuery query = query("owner=a%26b&before=5-6");
    AuditEntry.Position next =
        new AuditEntry.Position(Instant.parse("2026-01-02T03:04:05.678Z"), 42);
    String address = query.address("/-/audit", next);
    assertThat(address).isEqualTo("/-/audit?owner=a%26b&before=1767323045678-42");
    AuditQuery read = query(address.substring(address.indexOf('?') + 1));
    assertThat(read.before()).contains(next);
    assertThat(read.filter()).isEqualTo(query.filter());
    assertThat(query.address("/-/audit.csv")).isEqualTo("/-/audit.csv?owner=a%26b");
  }
}
