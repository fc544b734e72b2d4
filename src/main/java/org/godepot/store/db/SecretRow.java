package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Random bytes that all servers share. */
@Entity
@Table(name = "secret")
class SecretRow {
  @Id String name = "";

  @Column(name = "random_bytes")
  byte[] bytes = {};

  protected SecretRow() {}

  static SecretRow of(String name, byte[] bytes) {
    SecretRow row = new SecretRow();
    row.name = name;
    row.bytes = bytes;
    return row;
  }
}
