package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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
    row.tokenId = event.who().token().orElse(null);
    row.action = event.what().action().word();
    row.owner = event.what().owner();
    row.subject = event.what().subject();
    row.detail = event.what().detail();
    row.result = event.result();
    return row;
  }
}
