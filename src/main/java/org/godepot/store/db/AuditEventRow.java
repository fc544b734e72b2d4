package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.godepot.access.Grantee;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_event")
class AuditEventRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "happened_at")
  Instant happenedAt = Instant.EPOCH;

  @Column(name = "request_id")
  String requestId = "";

  String address = "";

  String actor = "";

  /** The actor's name for comparisons. */
  @Column(name = "actor_key")
  String actorKey = "";

  @Column(name = "token_id")
  @Nullable Long tokenId;

  String action = "";

  String owner = "";

  String subject = "";

  String detail = "";

  String result = "";

  protected AuditEventRow() {}

  static AuditEventRow of(AuditEvent event) {
    AuditEventRow row = new AuditEventRow();
    row.happenedAt = event.at();
    row.requestId = event.who().requestId();
    row.address = event.who().address();
    row.actor = event.who().name();
    row.actorKey = Grantee.userKey(event.who().name());
    row.tokenId = event.who().token().orElse(null);
    row.action = event.what().action().word();
    row.owner = event.what().owner();
    row.subject = event.what().subject();
    row.detail = event.what().detail();
    row.result = event.result();
    return row;
  }

  AuditEntry toEntry() {
    AuditEvent.Who who =
        new AuditEvent.Who(actor, Optional.ofNullable(tokenId), address, requestId);
    AuditEvent.What what =
        new AuditEvent.What(Action.of(action).orElseThrow(), owner, subject, detail);
    return new AuditEntry(
        Objects.requireNonNull(id), new AuditEvent(happenedAt, who, what, result));
  }
}
