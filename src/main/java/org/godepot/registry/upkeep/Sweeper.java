package org.godepot.registry.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.godepot.catalog.Digest;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes bytes that no release needs: of deleted versions, of uploads that lost a race or broke
 * off. Used by one thread; any number of servers may sweep the same store.
 *
 * <p>It can never take a live one. Bytes go while every other write is kept from committing, after
 * a look that no committed release needs them; and a release is committed only after a look that
 * its bytes are there, likewise with every other write waiting. Whichever comes first, the other
 * sees it.
 *
 * <p>Bytes must be unneeded at two looks a grace apart, so that downloads under way when a version
 * was deleted find them.
 */
public final class Sweeper {
  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

  /** Most digests remembered as unneeded between two sweeps; the rest has its turn later. */
  private static final int MAX_REMEMBERED = 200_000;

  private final BlobStore blobs;
  private final Database database;
  private final InstantSource clock;
  private final Duration grace;
  private Map<Digest, Instant> unneeded = new HashMap<>();
  private volatile boolean stopping;

  /**
   * @param grace time that bytes stay unneeded before they go
   */
  public Sweeper(BlobStore blobs, Database database, InstantSource clock, Duration grace) {
    this.blobs = blobs;
    this.database = database;
    this.clock = clock;
    this.grace = grace;
  }

  /**
   * Looks through the whole store.
   *
   * @return how many blobs were removed
   */
  public int sweep() {
    Pass pass = new Pass(clock.instant());
    blobs.forEach(pass::look);
    unneeded = pass.remembered;
    if (pass.removed > 0) {
      log.info("removed {} blobs that no release needs", pass.removed);
    }
    return pass.removed;
  }

  /** Lets a sweep under way look at nothing more. */
  public void stop() {
    stopping = true;
  }

  /** One walk through the store. */
  private final class Pass {
    private final Instant now;
    private final Map<Digest, Instant> remembered = new HashMap<>();
    private int removed;

    Pass(Instant now) {
      this.now = now;
    }

    void look(List<Digest> digests) {
      if (stopping) {
        return;
      }
      Set<Digest> idle = new HashSet<>(digests);
      idle.removeAll(database.read(tx -> tx.holdings().needed(digests)));
      List<Digest> due = new ArrayList<>();
      for (Digest digest : idle) {
        Instant since = unneeded.getOrDefault(digest, now);
        if (!now.isBefore(since.plus(grace)) && unneeded.containsKey(digest)) {
          due.add(digest);
        } else if (remembered.size() < MAX_REMEMBERED) {
          remembered.put(digest, since);
        }
      }
      if (!due.isEmpty()) {
        removed += remove(due);
      }
    }
  }

  private int remove(List<Digest> due) {
    return database.write(
        tx -> {
          tx.changes().holdAll();
          Set<Digest> needed = tx.holdings().needed(due);
          int count = 0;
          for (Digest digest : due) {
            if (!needed.contains(digest)) {
              blobs.remove(digest);
              count++;
            }
          }
          return count;
        });
  }
}
