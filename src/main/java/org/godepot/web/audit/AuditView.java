package org.godepot.web.audit;

import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.jspecify.annotations.Nullable;

/** An event in JSON, with the names that the audit log has. */
record AuditView(
    long id,
    String at,
    String actor,
    @Nullable Long token,
    String address,
    String request,
    String action,
    String owner,
    String subject,
    String detail,
    String result) {
  static AuditView of(AuditEntry entry) {
    AuditEvent event = entry.event();
    return new AuditView(
        entry.number(),
        event.at().toString(),
        event.who().name(),
        event.who().token().orElse(null),
        event.who().address(),
        event.who().requestId(),
        event.what().action().word(),
        event.what().owner(),
        event.what().subject(),
        event.what().detail(),
        event.result());
  }
}
