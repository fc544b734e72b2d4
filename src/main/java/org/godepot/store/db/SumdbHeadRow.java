package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "sumdb_head")
class SumdbHeadRow {
  @Id
  @Column(name = "db_name")
  String database = "";

  String note = "";

  protected SumdbHeadRow() {}

  static SumdbHeadRow of(String database, String note) {
    SumdbHeadRow row = new SumdbHeadRow();
    row.database = database;
    row.note = note;
    return row;
  }
}
