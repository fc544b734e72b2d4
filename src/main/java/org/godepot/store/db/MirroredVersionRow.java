package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.godepot.catalog.Digest;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Proof;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.golang.sum.Hash1;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "mirrored_version")
class MirroredVersionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String path = "";

  String version = "";

  @Nullable String info;

  @Column(name = "mod_h1")
  @Nullable String modH1;

  @Column(name = "mod_digest")
  @Nullable String modDigest;

  @Column(name = "mod_size")
  @Nullable Long modSize;

  @Column(name = "mod_crc32c")
  @Nullable Integer modCrc32c;

  @Column(name = "zip_h1")
  @Nullable String zipH1;

  @Column(name = "zip_digest")
  @Nullable String zipDigest;

  @Column(name = "zip_size")
  @Nullable Long zipSize;

  @Column(name = "zip_crc32c")
  @Nullable Integer zipCrc32c;

  String source = "";

  String proof = "";

  @Column(name = "stored_at")
  Instant storedAt = Instant.EPOCH;

  @Column(name = "used_at")
  Instant usedAt = Instant.EPOCH;

  protected MirroredVersionRow() {}

  static MirroredVersionRow of(MirroredVersion version, Instant now) {
    MirroredVersionRow row = new MirroredVersionRow();
    row.path = version.id().path().text();
    row.version = version.id().version().text();
    row.storedAt = now;
    row.source = version.origin().source();
    row.proof = version.origin().proof().word();
    row.take(version, now);
    return row;
  }

  /** Takes what is not there yet; what is there stays. */
  void take(MirroredVersion more, Instant now) {
    usedAt = now;
    boolean summed = modH1 != null || zipH1 != null;
    boolean sums = more.mod().sum().isPresent() || more.zip().sum().isPresent();
    // One word for both files: that of the weaker one.
    if (sums && (!summed || more.origin().proof() != Proof.SUMDB)) {
      proof = more.origin().proof().word();
    }
    if (info == null) {
      info = more.info().orElse(null);
    }
    if (modH1 == null) {
      modH1 = more.mod().sum().map(Hash1::text).orElse(null);
    }
    if (zipH1 == null) {
      zipH1 = more.zip().sum().map(Hash1::text).orElse(null);
    }
    more.mod().file().filter(file -> modDigest == null).ifPresent(this::takeMod);
    more.zip().file().filter(file -> zipDigest == null).ifPresent(this::takeZip);
  }

  private void takeMod(StoredFile file) {
    modDigest = file.digest().hex();
    modSize = file.size();
    modCrc32c = file.crc32c();
  }

  private void takeZip(StoredFile file) {
    zipDigest = file.digest().hex();
    zipSize = file.size();
    zipCrc32c = file.crc32c();
  }

  /** Forgets the files but not their hashes. */
  void empty() {
    modDigest = null;
    modSize = null;
    modCrc32c = null;
    zipDigest = null;
    zipSize = null;
    zipCrc32c = null;
  }

  KeptVersion toKept() {
    return new KeptVersion(Objects.requireNonNull(id), toVersion(), storedAt, usedAt);
  }

  MirroredVersion toVersion() {
    return new MirroredVersion(
        new ModuleVersion(ModulePath.of(path), new Version(version)),
        Optional.ofNullable(info),
        part(modH1, file(modDigest, modSize, modCrc32c)),
        part(zipH1, file(zipDigest, zipSize, zipCrc32c)),
        new MirroredVersion.Origin(source, Proof.of(proof)));
  }

  private static MirroredVersion.Part part(@Nullable String sum, Optional<StoredFile> file) {
    return new MirroredVersion.Part(Optional.ofNullable(sum).map(Hash1::new), file);
  }

  private static Optional<StoredFile> file(
      @Nullable String digest, @Nullable Long size, @Nullable Integer crc32c) {
    return digest == null || size == null || crc32c == null
        ? Optional.empty()
        : Optional.of(new StoredFile(new Digest(digest), size, crc32c));
  }
}
