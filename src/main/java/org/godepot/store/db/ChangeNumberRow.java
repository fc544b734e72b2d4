package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "change_number")
class ChangeNumberRow {
  @Id int id;

  @Column(name = "last_number")
  long lastNumber;

  @Column(name = "last_feed_micros")
  long lastFeedMicros;

  protected ChangeNumberRow() {}
}
