package org.godepot.registry.ingest;

import java.util.List;
import org.godepot.catalog.StoredFile;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.Problems;
import org.godepot.golang.zip.Glimpse;
import org.godepot.store.blob.StagedBlob;

/**
 * An examined upload: either {@link Flawed}, or {@link Sound} and ready to be stored. Closing it
 * without storing leaves nothing.
 */
public sealed interface Candidate extends AutoCloseable {
  @Override
  void close();

  /** An upload that breaks rules; its bytes are gone already. */
  record Flawed(Problems problems) implements Candidate {
    @Override
    public void close() {}
  }

  /**
   * An upload that may become a release.
   *
   * @param glimpse what the zip holds
   * @param remarks warnings and infos
   */
  record Sound(
      ModuleVersion id,
      Sums sums,
      StagedBlob zip,
      StagedBlob mod,
      Glimpse glimpse,
      List<Problem> remarks)
      implements Candidate {
    /** What the zip will be in the store. */
    public StoredFile zipFile() {
      return zip.file();
    }

    /** What the go.mod will be in the store. */
    public StoredFile modFile() {
      return mod.file();
    }

    @Override
    public void close() {
      try (zip) {
        mod.close();
      }
    }
  }
}
