package org.godepot.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.junit.jupiter.api.Test;

/** The audit trail as a table. */
class AuditCsvTest {
  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    assertThat(AuditCsv.cell("")).isEmpty();
    assertThat(AuditCsv.cell("plain text; x")).isEqualTo("plain text; x");
    assertThat(AuditCsv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(AuditCsv.cell("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
    assertThat(AuditCsv.cell("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(AuditCsv.cell("a\r\nb")).isEqualTo("\"a\r\nb\"");
  }

  @Test
  void noCellIsAFormula() {
    assertThat(AuditCsv.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(AuditCsv.cell("+1")).isEqualTo("'+1");
    assertThat(AuditCsv.cell("-1")).isEqualTo("'-1");
    assertThat(AuditCsv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
    assertThat(AuditCsv.cell("\t=1")).isEqualTo("'\t=1");
    assertThat(AuditCsv.cell("\r=1")).isEqualTo("\"'\r=1\"");
    assertThat(AuditCsv.cell("=A(\"x\",1)")).isEqualTo("\"'=A(\"\"x\"\",1)\"");
    assertThat(AuditCsv.cell("a=b")).isEqualTo("a=b");
  }

  @Test
  void linesEndAsTheStandardSays() throws IOException {
    AuditEvent event =
        new AuditEvent(
            Instant.parse("2026-01-02T03:04:05.678Z"),
            new AuditEvent.Who("ann\u00e4", Optional.of(7L), "192.0.2.1", "r1"),
            new AuditEvent.What(Action.SET_GRANT, "acme", "role =devs", "write"),
            "ok");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditCsv.write(sink -> sink.accept(new AuditEntry(1, event)), out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "time,actor,token,address,request,action,owner,subject,detail,result\r\n"
                + "2026-01-02T03:04:05.678Z,ann\u00e4,7,192.0.2.1,r1,set-grant,acme,role =devs,"
                + "write,ok\r\n");
  }
}
