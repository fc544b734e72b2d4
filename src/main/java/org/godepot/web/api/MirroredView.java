package org.godepot.web.api;

import java.util.Optional;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.sum.Hash1;
import org.jspecify.annotations.Nullable;

/**
 * A version from outside in JSON. A hash without a size is that of a file that was removed to make
 * room.
 */
record MirroredView(
    String module,
    String version,
    boolean info,
    @Nullable String h1,
    @Nullable Long size,
    @Nullable String goModH1,
    @Nullable Long goModSize,
    String source,
    String proof,
    String stored,
    String used) {
  static MirroredView of(KeptVersion kept) {
    MirroredVersion version = kept.version();
    return new MirroredView(
        version.id().path().text(),
        version.id().version().text(),
        version.info().isPresent(),
        sum(version.zip()),
        size(version.zip()),
        sum(version.mod()),
        size(version.mod()),
        version.origin().source(),
        version.origin().proof().word(),
        kept.stored().toString(),
        kept.used().toString());
  }

  private static @Nullable String sum(MirroredVersion.Part part) {
    return part.sum().map(Hash1::text).orElse(null);
  }

  private static @Nullable Long size(MirroredVersion.Part part) {
    Optional<Long> size = part.file().map(StoredFile::size);
    return size.orElse(null);
  }
}
