package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.godepot.catalog.Digest;
import org.godepot.catalog.MirroredList;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModulePath;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mirrored_list")
class MirroredListRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String path = "";

  @Column(name = "list_digest")
  String listDigest = "";

  @Column(name = "list_size")
  long listSize;

  @Column(name = "list_crc32c")
  int listCrc32c;

  @Nullable String latest;

  String source = "";

  @Column(name = "fetched_at")
  Instant fetchedAt = Instant.EPOCH;

  protected MirroredListRow() {}

  static MirroredListRow of(MirroredList list) {
    MirroredListRow row = new MirroredListRow();
    row.path = list.path().text();
    row.take(list);
    return row;
  }

  void take(MirroredList list) {
    listDigest = list.list().digest().hex();
    listSize = list.list().size();
    listCrc32c = list.list().crc32c();
    latest = list.latest().orElse(null);
    source = list.source();
    fetchedAt = list.fetched();
  }

  MirroredList toList() {
    return new MirroredList(
        ModulePath.of(path),
        new StoredFile(new Digest(listDigest), listSize, listCrc32c),
        Optional.ofNullable(latest),
        source,
        fetchedAt);
  }
}
