package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.godepot.access.Grantee;
import org.godepot.catalog.Digest;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Origin;
import org.godepot.catalog.Release;
import org.godepot.catalog.StoredFile;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.golang.sum.Hash1;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "module_release")
class ReleaseRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "module_id")
  long moduleId;

  String version = "";

  @Column(name = "info_time")
  Instant time = Instant.EPOCH;

  @Column(name = "published_by")
  String publishedBy = "";

  /** The publisher's name for comparisons. */
  @Column(name = "publisher_key")
  String publisherKey = "";

  @Column(name = "published_at")
  Instant publishedAt = Instant.EPOCH;

  @Column(name = "zip_h1")
  String zipH1 = "";

  @Column(name = "mod_h1")
  String modH1 = "";

  @Column(name = "zip_digest")
  String zipDigest = "";

  @Column(name = "zip_size")
  long zipSize;

  @Column(name = "zip_crc32c")
  int zipCrc32c;

  @Column(name = "mod_digest")
  String modDigest = "";

  @Column(name = "mod_size")
  long modSize;

  @Column(name = "mod_crc32c")
  int modCrc32c;

  @Column(name = "origin_vcs")
  String originVcs = "";

  @Column(name = "origin_url")
  String originUrl = "";

  @Column(name = "origin_ref")
  String originRef = "";

  @Column(name = "origin_hash")
  String originHash = "";

  protected ReleaseRow() {}

  static ReleaseRow of(long moduleId, Release release) {
    ReleaseRow row = new ReleaseRow();
    row.moduleId = moduleId;
    row.version = release.id().version().text();
    row.time = release.time();
    row.publishedBy = release.publication().by();
    row.publisherKey = Grantee.userKey(release.publication().by());
    row.publishedAt = release.publication().at();
    row.zipH1 = release.sums().zip().text();
    row.modH1 = release.sums().mod().text();
    row.zipDigest = release.zip().digest().hex();
    row.zipSize = release.zip().size();
    row.zipCrc32c = release.zip().crc32c();
    row.modDigest = release.mod().digest().hex();
    row.modSize = release.mod().size();
    row.modCrc32c = release.mod().crc32c();
    row.originVcs = release.origin().vcs();
    row.originUrl = release.origin().url();
    row.originRef = release.origin().ref();
    row.originHash = release.origin().hash();
    return row;
  }

  HostedRelease toHosted(ModulePath path, long downloads) {
    return new HostedRelease(Objects.requireNonNull(id), toRelease(path), downloads);
  }

  Release toRelease(ModulePath path) {
    return new Release(
        new ModuleVersion(path, new Version(version)),
        time,
        new Release.Publication(publishedBy, publishedAt),
        new Sums(new Hash1(zipH1), new Hash1(modH1)),
        new StoredFile(new Digest(zipDigest), zipSize, zipCrc32c),
        new StoredFile(new Digest(modDigest), modSize, modCrc32c),
        new Origin(originVcs, originUrl, originRef, originHash));
  }
}
