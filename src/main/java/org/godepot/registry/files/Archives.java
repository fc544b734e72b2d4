package org.godepot.registry.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.zip.archive.ArchiveIndex;
import org.godepot.golang.zip.archive.StructureException;
import org.godepot.store.blob.BlobStore;

/** Opens stored zips, whose indexes are remembered by digest. Thread-safe. */
public final class Archives {
  /** Files of a zip that are told of: the largest public modules have some ten thousand. */
  public static final int MAX_FILES = 100_000;

  /** Bytes of their names in all, prefix included: 160 for each of 100,000. */
  static final int MAX_NAME_BYTES = 16 << 20;

  /** A name that no address can hold is not told of. */
  static final int MAX_NAME = 1024;

  /** Bytes of all indexes remembered: six of the largest, or thousands of usual ones. */
  private static final long MAX_WEIGHT = 64L << 20;

  /** Indexes made at once, each in up to 40 MB until it is packed. */
  private static final int AT_ONCE = 2;

  private final BlobStore blobs;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Cache<Digest, ArchiveIndex> kept =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Digest digest, ArchiveIndex index) -> index.weight())
          .build();

  public Archives(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * The zip of a version.
   *
   * @throws RegistryException UNAVAILABLE from whatever is asked of it, when it cannot be read
   */
  public StoredArchive open(ModuleVersion id, StoredFile zip) {
    return new StoredArchive(id, zip, this);
  }

  /** What a zip has below its prefix. */
  ArchiveIndex index(ModuleVersion id, StoredFile zip) {
    return kept.get(zip.digest(), digest -> read(id, zip));
  }

  private ArchiveIndex read(ModuleVersion id, StoredFile zip) {
    ArchiveIndex.Scope scope =
        new ArchiveIndex.Scope(id.zipPrefix(), Archives::isPlain, MAX_FILES, MAX_NAME_BYTES);
    places.acquireUninterruptibly();
    try (BlobChannel channel = channel(zip)) {
      return ArchiveIndex.read(channel, scope);
    } catch (IOException | StructureException e) {
      throw unreadable(e);
    } finally {
      places.release();
    }
  }

  /** A reader of single files; the caller closes it. */
  ArchiveReader reader(ArchiveIndex index, StoredFile zip) {
    BlobChannel channel = channel(zip);
    try {
      return new ArchiveReader(channel, index.reader(channel));
    } catch (IOException e) {
      channel.close();
      throw unreadable(e);
    }
  }

  private BlobChannel channel(StoredFile zip) {
    return new BlobChannel(blobs.open(zip));
  }

  /** What passed every check when it came is broken now: a failure, never "not there". */
  static RegistryException unreadable(Exception cause) {
    return new RegistryException(
        Reason.UNAVAILABLE, "a stored zip cannot be read now; an operator has to look", cause);
  }

  /** Whether a name leads down only, and can be asked for. */
  private static boolean isPlain(String name) {
    if (name.isEmpty() || name.length() > MAX_NAME || name.indexOf('\\') >= 0) {
      return false;
    }
    for (String element : name.split("/", -1)) {
      if (element.isEmpty() || element.equals(".") || element.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
