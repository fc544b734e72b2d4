package org.godepot.store.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.godepot.access.Actor;
import org.godepot.access.TokenUse;
import org.godepot.ops.AuditEvent;
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
    add(new AuditEvent(at, who, what, "ok"));
  }

  public void add(AuditEvent event) {
    session.insert(AuditEventRow.of(event));
    recorded.add(event);
  }

  List<AuditEvent> recorded() {
    return recorded;
  }
}
