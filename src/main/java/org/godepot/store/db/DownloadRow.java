package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "release_download")
class DownloadRow {
  @Id
  @Column(name = "release_id")
  long releaseId;

  long downloads;

  protected DownloadRow() {}
}
