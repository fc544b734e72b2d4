package org.godepot.boot;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.godepot.ops.AuditEvent;
import org.godepot.web.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes audited deeds as JSON lines, after they are committed. Thread-safe. */
final class AuditLog implements Consumer<AuditEvent> {
  private static final Logger audit = LoggerFactory.getLogger(Logging.AUDIT);

  @Override
  public void accept(AuditEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", event.at().toString());
    line.put("actor", event.who().name());
    event.who().token().ifPresent(token -> line.put("token", token));
    line.put("address", event.who().address());
    line.put("request", event.who().requestId());
    line.put("action", event.what().action().word());
    line.put("owner", event.what().owner());
    line.put("subject", event.what().subject());
    line.put("detail", event.what().detail());
    line.put("result", event.result());
    audit.info(new String(Json.bytes(line), StandardCharsets.UTF_8));
  }
}
