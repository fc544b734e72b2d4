package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.godepot.catalog.Maintenance;
import org.jspecify.annotations.Nullable;

/** The maintenance there is; its key lets no second one in. */
@Entity
@Table(name = "maintenance")
class MaintenanceRow {
  private static final int ONLY = 1;

  @Id int id = ONLY;

  @Column(name = "begun_by")
  String begunBy = "";

  @Column(name = "begun_at")
  Instant begunAt = Instant.EPOCH;

  @Column(name = "announced_end")
  @Nullable Instant announcedEnd;

  String reason = "";

  protected MaintenanceRow() {}

  static MaintenanceRow of(Maintenance maintenance) {
    MaintenanceRow row = new MaintenanceRow();
    row.begunBy = maintenance.by();
    row.begunAt = maintenance.since();
    row.announcedEnd = maintenance.until().orElse(null);
    row.reason = maintenance.reason();
    return row;
  }

  Maintenance toMaintenance() {
    return new Maintenance(begunBy, begunAt, Optional.ofNullable(announcedEnd), reason);
  }
}
