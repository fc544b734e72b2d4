package org.godepot.registry.trail;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.godepot.access.Actor;
import org.godepot.access.Peer;
import org.godepot.access.TokenUse;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.store.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refused changes and sign-ins on their way into the audit trail. They wait in memory for the next
 * save, so that nobody can make the database busy by being refused. Thread-safe.
 */
public final class Refusals {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  /** About 5 MB. More are only counted: somebody is knocking with a machine. */
  private static final int MAX_WAITING = 10_000;

  /** Of one save; at one save a second the table grows no faster, whatever is refused. */
  private static final int MAX_SAVED = 200;

  private final Database database;
  private final InstantSource clock;
  private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
  private final AtomicLong dropped = new AtomicLong();

  public Refusals(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes a refusal.
   *
   * @param actor empty where the credentials were wrong
   * @param subject method and path
   */
  public void note(Action action, Optional<Actor> actor, Peer peer, String subject, int status) {
    AuditEvent.Who who =
        new AuditEvent.Who(
            actor.flatMap(Actor::name).orElse(""),
            actor.flatMap(Actor::token).map(TokenUse::id),
            peer.address(),
            peer.requestId());
    AuditEvent event =
        new AuditEvent(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            who,
            new AuditEvent.What(action, "", subject, ""),
            Integer.toString(status));
    if (!waiting.offer(event)) {
      dropped.incrementAndGet();
    }
  }

  /** Writes what waits; what the database does not take now waits on. */
  public void save() {
    long lost = dropped.getAndSet(0);
    if (lost > 0) {
      log.warn("{} refusals came too fast for the audit trail", lost);
    }
    List<AuditEvent> events = new ArrayList<>();
    waiting.drainTo(events, MAX_SAVED);
    if (events.isEmpty()) {
      return;
    }
    boolean saved = false;
    try {
      database.write(
          tx -> {
            events.forEach(tx.audit()::add);
            return Boolean.TRUE;
          });
      saved = true;
    } finally {
      if (!saved) {
        events.forEach(waiting::offer);
      }
    }
  }
}
