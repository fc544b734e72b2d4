package org.godepot.store.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.TokenUse;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.godepot.ops.AuditFilter;
import org.hibernate.StatelessSession;

/** The audit trail, within one transaction: a deed and its line are committed together. */
public final class AuditEvents {
  private final StatelessSession session;
  private final List<AuditEvent> recorded = new ArrayList<>();

  AuditEvents(StatelessSession session) {
    this.session = session;
  }

  /** Adds what an actor did with success. */
  public void done(Actor actor, Instant at, AuditEvent.What what) {
    AuditEvent.Who who =
        new AuditEvent.Who(
            actor.name().orElse(""),
            actor.token().map(TokenUse::id),
            actor.peer().address(),
            actor.peer().requestId());
    add(new AuditEvent(at, who, what, AuditEvent.OK));
  }

  public void add(AuditEvent event) {
    session.insert(AuditEventRow.of(event));
    recorded.add(event);
  }

  /**
   * Events of the trail, the newest first.
   *
   * @param before only those that stand before this one in time
   * @param most so many at most
   */
  public List<AuditEntry> newest(
      AuditFilter filter, Optional<AuditEntry.Position> before, int most) {
    AuditQuery query = new AuditQuery(filter, before);
    return query
        .bind(session.createSelectionQuery(query.text(), AuditEventRow.class))
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(AuditEventRow::toEntry)
        .toList();
  }

  List<AuditEvent> recorded() {
    return recorded;
  }
}
