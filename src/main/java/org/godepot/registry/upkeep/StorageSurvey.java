package org.godepot.registry.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.OwnerName;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;
import org.godepot.store.db.Holdings;
import org.godepot.store.db.Transaction;

/**
 * What lies on the disk, what needs it and who holds most of it. One request at a time counts,
 * every ten minutes at most; the others get what was counted before and never wait. Thread-safe.
 */
public final class StorageSurvey {
  /** What site administrators do alone, as refusals name it. */
  public static final String WHAT = "see what lies on the disk";

  /** Counting looks at every file and every version; a disk fills in days, not in minutes. */
  static final Duration FRESH = Duration.ofMinutes(10);

  /** Owners that are told of. What fills a disk is among them; they are some 100 KB in memory. */
  static final int MOST_OWNERS = 1000;

  private final BlobStore blobs;
  private final Database database;
  private final InstantSource clock;
  private final Lock counting = new ReentrantLock();
  private volatile Optional<Survey> last = Optional.empty();

  public StorageSurvey(BlobStore blobs, Database database, InstantSource clock) {
    this.blobs = blobs;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What is known now.
   *
   * @param survey empty while another request counts for the first time
   */
  public record Storage(Room room, Optional<Survey> survey) {}

  /**
   * Space of the file system at this moment, in bytes.
   *
   * @param reserve what uploads leave free: with less they are refused
   */
  public record Room(long free, long total, long reserve) {}

  /**
   * What was counted.
   *
   * @param at as of when
   */
  public record Survey(Disk disk, Needs needs, Tables tables, Owners owners, Instant at) {
    /** Bytes on the disk that no version needs now: they go later, or are lists from outside. */
    public long idle() {
      return Math.max(0, disk.bytes() - needs.distinct());
    }
  }

  /** Files of the blob store. */
  public record Disk(long files, long bytes) {}

  /**
   * What versions need.
   *
   * @param distinct bytes of both, what several versions share counted once
   */
  public record Needs(Versions hosted, Versions outside, long distinct) {
    /** Bytes that are not there twice, because versions share their files. */
    public long saved() {
      return hosted.bytes() + outside.bytes() - distinct;
    }
  }

  /** Versions and the bytes of their files; what several share counts for each. */
  public record Versions(long versions, long bytes) {}

  /**
   * The database.
   *
   * @param bytes on its disk, where it can tell
   */
  public record Tables(String product, OptionalLong bytes) {}

  /**
   * Who holds most.
   *
   * @param largest those with the most bytes first
   * @param total number of owners with versions
   */
  public record Owners(List<Holder> largest, long total) {
    public Owners {
      largest = List.copyOf(largest);
    }
  }

  /** An owner, its versions and the bytes of their files, shared ones counted for each. */
  public record Holder(OwnerName owner, long versions, long bytes) {}

  /**
   * The storage.
   *
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED, FORBIDDEN; UNAVAILABLE when disk
   *     or database fails
   */
  public Storage of(Actor actor) {
    Policy.requireSiteAdmin(actor, WHAT);
    BlobStore.Room room = blobs.room();
    return new Storage(new Room(room.free(), room.total(), room.reserve()), counted());
  }

  private Optional<Survey> counted() {
    if (isFresh() || !counting.tryLock()) {
      return last;
    }
    try {
      // Another request may have counted between the two looks.
      if (!isFresh()) {
        last = Optional.of(count());
      }
      return last;
    } finally {
      counting.unlock();
    }
  }

  private boolean isFresh() {
    return last.filter(survey -> clock.instant().isBefore(survey.at().plus(FRESH))).isPresent();
  }

  /** The files last: a database that does not answer shall not cost a walk over the disk. */
  private Survey count() {
    Counts counts = database.read(tx -> new Counts(needs(tx), owners(tx)));
    Database.Size size = database.size();
    BlobStore.Stock stock = blobs.count();
    return new Survey(
        new Disk(stock.files(), stock.bytes()),
        counts.needs(),
        new Tables(size.product(), size.bytes()),
        counts.owners(),
        clock.instant());
  }

  private record Counts(Needs needs, Owners owners) {}

  private static Needs needs(Transaction tx) {
    Holdings.Totals hosted = tx.holdings().totals();
    return new Needs(
        new Versions(hosted.releases(), hosted.bytes()),
        new Versions(tx.mirrored().versions(), tx.mirrored().bytes()),
        tx.volumes().distinctBytes());
  }

  private static Owners owners(Transaction tx) {
    List<Holder> largest =
        tx.volumes().largestOwners(MOST_OWNERS).stream()
            .map(found -> new Holder(found.owner(), found.versions(), found.bytes()))
            .toList();
    return new Owners(largest, tx.volumes().owners());
  }
}
