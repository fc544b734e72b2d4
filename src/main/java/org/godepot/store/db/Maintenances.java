package org.godepot.store.db;

import java.time.Instant;
import java.util.Optional;
import org.godepot.catalog.Maintenance;
import org.hibernate.StatelessSession;

/** The maintenance of all servers on the database, within one transaction: one or none. */
public final class Maintenances {
  private final StatelessSession session;
  private final Changes changes;

  Maintenances(StatelessSession session, Changes changes) {
    this.session = session;
    this.changes = changes;
  }

  /** The one there is. */
  public Optional<Maintenance> find() {
    return session
        .createSelectionQuery("from MaintenanceRow", MaintenanceRow.class)
        .getResultList()
        .stream()
        .findFirst()
        .map(MaintenanceRow::toMaintenance);
  }

  /**
   * Begins maintenance.
   *
   * @return false if there is one
   */
  public boolean begin(Maintenance maintenance) {
    if (find().isPresent()) {
      return false;
    }
    // Another administrator may do the same now: that row makes this fail, and the next try sees
    // it.
    session.insert(MaintenanceRow.of(maintenance));
    changes.record(new Change.OfMaintenance());
    return true;
  }

  /**
   * Gives the one there is another end and reason.
   *
   * @return false if there is none
   */
  public boolean change(Maintenance wanted) {
    int changed =
        session
            .createMutationQuery("update MaintenanceRow set announcedEnd = :end, reason = :reason")
            .setParameter("end", wanted.until().orElse(null), Instant.class)
            .setParameter("reason", wanted.reason())
            .executeUpdate();
    return recorded(changed);
  }

  /**
   * Ends the one there is.
   *
   * @return false if there is none
   */
  public boolean end() {
    return recorded(session.createMutationQuery("delete from MaintenanceRow").executeUpdate());
  }

  private boolean recorded(int rows) {
    if (rows > 0) {
      changes.record(new Change.OfMaintenance());
    }
    return rows > 0;
  }
}
