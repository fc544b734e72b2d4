package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sumdb_entry")
class SumdbEntryRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "db_name")
  String database = "";

  String path = "";

  byte[] body = {};

  protected SumdbEntryRow() {}

  static SumdbEntryRow of(String database, String path, byte[] body) {
    SumdbEntryRow row = new SumdbEntryRow();
    row.database = database;
    row.path = path;
    row.body = body;
    return row;
  }
}
