package org.godepot.web.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.trail.Trail;

/**
 * Writes events as a table of comma-separated values (RFC 4180, UTF-8).
 *
 * <p>Spreadsheets run a cell that begins with one of a few characters as a formula, and much of
 * what stands in the trail was chosen by those who are watched. Such a cell gets an apostrophe in
 * front, which spreadsheets take for "this is text".
 */
final class AuditCsv {
  private static final String FORMULA = "=+-@\t\r";
  private static final String LINE_END = "\r\n";
  private static final List<String> HEADING =
      List.of(
          "time", "actor", "token", "address", "request", "action", "owner", "subject", "detail",
          "result");

  private AuditCsv() {}

  /** Writes all, a batch at a time. */
  static void write(Trail.Export events, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    line(writer, HEADING);
    events.writeTo(entry -> line(writer, cells(entry)));
    writer.flush();
  }

  private static List<String> cells(AuditEntry entry) {
    AuditEvent event = entry.event();
    return List.of(
        event.at().toString(),
        event.who().name(),
        event.who().token().map(String::valueOf).orElse(""),
        event.who().address(),
        event.who().requestId(),
        event.what().action().word(),
        event.what().owner(),
        event.what().subject(),
        event.what().detail(),
        event.result());
  }

  private static void line(Writer writer, List<String> cells) throws IOException {
    String separator = "";
    for (String cell : cells) {
      writer.write(separator);
      writer.write(cell(cell));
      separator = ",";
    }
    writer.write(LINE_END);
  }

  /** A cell as it stands in the file. */
  static String cell(String text) {
    String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
