package org.godepot.registry.ingest;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.Semaphore;
import org.godepot.golang.sum.FileHashes;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.zip.ModuleZip;
import org.godepot.golang.zip.ZipReport;
import org.godepot.store.blob.StagedBlob;

/** Examines staged zips, as many at one time as fit the memory. Thread-safe. */
public final class Inspection {
  /**
   * Entries being examined at one time, over all zips: their names and hashes are held in memory,
   * and this many fit a heap of 256 MB.
   */
  private static final int MAX_ENTRIES_AT_ONCE = ModuleZip.MAX_ENTRIES;

  private final Semaphore entries = new Semaphore(MAX_ENTRIES_AT_ONCE, true);

  /** What is done with a report while its entries count. */
  @FunctionalInterface
  public interface Judge<T> {
    T judge(ZipReport report) throws IOException;
  }

  /** Examines a zip under as many permits as it has entries, until nothing holds them any more. */
  public <T> T examine(StagedBlob zip, Judge<T> judge) throws IOException {
    try (SeekableByteChannel bytes = zip.read()) {
      int count = (int) Math.min(MAX_ENTRIES_AT_ONCE, ModuleZip.announcedEntries(bytes));
      entries.acquireUninterruptibly(count);
      try {
        return judge.judge(ModuleZip.check(bytes));
      } finally {
        entries.release(count);
      }
    }
  }

  /** What the hash of a zip without errors is. */
  public static Hash1 hash1(ZipReport report) {
    FileHashes files = new FileHashes();
    report.forEachFile(files::add);
    return files.hash1();
  }
}
