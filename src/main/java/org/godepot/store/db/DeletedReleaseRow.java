package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.godepot.catalog.Sums;
import org.godepot.golang.sum.Hash1;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deleted_release")
class DeletedReleaseRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "module_id")
  long moduleId;

  String version = "";

  @Column(name = "zip_h1")
  String zipH1 = "";

  @Column(name = "mod_h1")
  String modH1 = "";

  @Column(name = "deleted_by")
  String deletedBy = "";

  @Column(name = "deleted_at")
  Instant deletedAt = Instant.EPOCH;

  protected DeletedReleaseRow() {}

  static DeletedReleaseRow of(ReleaseRow release, String by, Instant at) {
    DeletedReleaseRow row = new DeletedReleaseRow();
    row.moduleId = release.moduleId;
    row.version = release.version;
    row.zipH1 = release.zipH1;
    row.modH1 = release.modH1;
    row.deletedBy = by;
    row.deletedAt = at;
    return row;
  }

  Sums sums() {
    return new Sums(new Hash1(zipH1), new Hash1(modH1));
  }
}
