package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "feed_entry")
class FeedEntryRow {
  @Id
  @Column(name = "at_micros")
  long atMicros;

  @Column(name = "owner_id")
  @Nullable Long ownerId;

  String path = "";

  String version = "";

  protected FeedEntryRow() {}
}
