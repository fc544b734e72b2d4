package org.godepot.store.db;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "change_entry")
class ChangeEntryRow {
  @Id long id;

  String kind = "";

  String subject = "";

  protected ChangeEntryRow() {}

  static ChangeEntryRow of(long number, Change change) {
    ChangeEntryRow row = new ChangeEntryRow();
    row.id = number;
    row.kind = change.kind();
    row.subject = change.subject();
    return row;
  }

  Change toChange() {
    return Change.of(kind, subject);
  }
}
