package org.godepot.registry.maintenance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.Incoming;
import org.godepot.catalog.Maintenance;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.store.db.Database;
import org.godepot.store.db.Transaction;

/** Begins, changes and ends maintenance, for site administrators. Thread-safe. */
public final class MaintenanceAdministration {
  /** What they may do alone. */
  public static final String WHAT = "begin and end maintenance";

  /** Nobody plans longer; it catches a slip in the year. */
  private static final Duration MAX_LENGTH = Duration.ofDays(31);

  private final Database database;
  private final ReadOnly readOnly;
  private final InstantSource clock;

  public MaintenanceAdministration(Database database, ReadOnly readOnly, InstantSource clock) {
    this.database = database;
    this.readOnly = readOnly;
    this.clock = clock;
  }

  /**
   * Maintenance as somebody plans it.
   *
   * @param until the end to announce, ahead by 31 days at most
   * @param reason for everybody to read
   */
  public record Plan(Optional<Instant> until, String reason) {}

  /**
   * How things stand.
   *
   * @param bySetting whether this server changes nothing whatever is switched here
   */
  public record Standing(Optional<Maintenance> maintenance, boolean bySetting) {
    /** Whether this server refuses changes. */
    public boolean readOnly() {
      return bySetting || maintenance.isPresent();
    }
  }

  /**
   * How things stand now.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public Standing standing(Actor actor) {
    Policy.requireSiteAdmin(actor, WHAT);
    return new Standing(readOnly.maintenance(), readOnly.isBySetting());
  }

  /**
   * Begins maintenance: no server on the database takes a change that it is asked for after this
   * returned.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, INVALID, EXISTS
   */
  public void begin(Actor actor, Incoming<Plan> incoming) throws IOException {
    Maintenance wanted = wanted(actor, incoming);
    database.write(
        tx -> {
          if (!begin(tx, actor, wanted)) {
            throw new RegistryException(Reason.EXISTS, "there is maintenance already");
          }
          return Boolean.TRUE;
        });
  }

  /**
   * Announces another end or reason; who began it and when stays.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, INVALID, NOT_FOUND
   */
  public void change(Actor actor, Incoming<Plan> incoming) throws IOException {
    Maintenance wanted = wanted(actor, incoming);
    database.write(
        tx -> {
          if (!change(tx, actor, wanted)) {
            throw none();
          }
          return Boolean.TRUE;
        });
  }

  /**
   * Begins maintenance, or changes the one there is.
   *
   * @return whether it was begun
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, INVALID
   */
  public boolean put(Actor actor, Incoming<Plan> incoming) throws IOException {
    Maintenance wanted = wanted(actor, incoming);
    return database.write(tx -> !change(tx, actor, wanted) && begin(tx, actor, wanted));
  }

  private Maintenance wanted(Actor actor, Incoming<Plan> incoming) throws IOException {
    Policy.requireSiteAdmin(actor, WHAT);
    Plan plan = incoming.read();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<Instant> until = plan.until().map(end -> end.truncatedTo(ChronoUnit.SECONDS));
    if (until.filter(end -> !end.isAfter(now) || end.isAfter(now.plus(MAX_LENGTH))).isPresent()) {
      throw new RegistryException(
          Reason.INVALID, "until lies ahead, by " + MAX_LENGTH.toDays() + " days at most");
    }
    if (plan.reason().length() > Maintenance.MAX_REASON) {
      throw new RegistryException(
          Reason.INVALID, "reason has at most " + Maintenance.MAX_REASON + " characters");
    }
    return new Maintenance(actor.name().orElseThrow(), now, until, plan.reason());
  }

  private boolean begin(Transaction tx, Actor actor, Maintenance wanted) {
    boolean begun = tx.maintenances().begin(wanted);
    if (begun) {
      tell(tx, actor, Action.BEGIN_MAINTENANCE, told(wanted));
    }
    return begun;
  }

  private boolean change(Transaction tx, Actor actor, Maintenance wanted) {
    boolean changed = tx.maintenances().change(wanted);
    if (changed) {
      tell(tx, actor, Action.CHANGE_MAINTENANCE, told(wanted));
    }
    return changed;
  }

  /**
   * Ends maintenance.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND
   */
  public void end(Actor actor) {
    Policy.requireSiteAdmin(actor, WHAT);
    database.write(
        tx -> {
          if (!tx.maintenances().end()) {
            throw none();
          }
          tell(tx, actor, Action.END_MAINTENANCE, "");
          return Boolean.TRUE;
        });
  }

  private static RegistryException none() {
    return new RegistryException(Reason.NOT_FOUND, "there is no maintenance");
  }

  private static String told(Maintenance maintenance) {
    String until = maintenance.until().map(end -> "until " + end).orElse("no end announced");
    return maintenance.reason().isEmpty() ? until : until + "; " + maintenance.reason();
  }

  private void tell(Transaction tx, Actor actor, Action action, String detail) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    tx.audit().done(actor, now, new AuditEvent.What(action, "", "", detail));
  }
}
