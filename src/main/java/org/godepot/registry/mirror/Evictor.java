package org.godepot.registry.mirror;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.godepot.catalog.Digest;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;
import org.godepot.store.db.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes room by removing files from outside, those first that nobody asked for the longest time. It
 * never touches what is hosted here; hashes stay, so that the same file and no other may come back.
 * Thread-safe.
 */
public final class Evictor {
  private static final Logger log = LoggerFactory.getLogger(Evictor.class);

  /** Versions of one transaction, which keeps other writes waiting. */
  private static final int BATCH = 100;

  private final Database database;
  private final BlobStore blobs;
  private final Uses uses;
  private final MirrorSettings settings;

  public Evictor(Database database, BlobStore blobs, Uses uses, MirrorSettings settings) {
    this.database = database;
    this.blobs = blobs;
    this.uses = uses;
    this.settings = settings;
  }

  /**
   * Removes files until the budget holds and enough of the disk is free.
   *
   * @return of how many versions
   */
  public int makeRoom() {
    uses.save();
    int emptied = 0;
    while (isTooMuch()) {
      int now = emptyLeastUsed();
      emptied += now;
      if (now == 0) {
        break;
      }
    }
    if (emptied > 0) {
      log.info("removed the files of {} versions from outside to make room", emptied);
    }
    return emptied;
  }

  private boolean isTooMuch() {
    boolean over =
        settings.budget() > 0 && database.read(tx -> tx.mirrored().bytes()) > settings.budget();
    return over || isDiskShort();
  }

  private boolean isDiskShort() {
    try {
      blobs.requireRoom(settings.free());
      return false;
    } catch (RegistryException full) {
      return true;
    }
  }

  private int emptyLeastUsed() {
    return database.write(
        tx -> {
          tx.changes().holdAll();
          List<MirroredVersion> emptied = tx.mirrored().emptyLeastUsed(BATCH);
          removeUnneeded(tx, emptied);
          return emptied.size();
        });
  }

  /**
   * Removes the files of one version.
   *
   * @return whether there were any
   */
  boolean drop(ModuleVersion id, Consumer<Transaction> witness) {
    return database.write(
        tx -> {
          tx.changes().holdAll();
          Optional<MirroredVersion> before = tx.mirrored().empty(id);
          before.ifPresent(
              version -> {
                removeUnneeded(tx, List.of(version));
                witness.accept(tx);
              });
          return before.isPresent();
        });
  }

  /**
   * Removes bytes now and not with the next sweep: room is wanted. Readers keep what they opened.
   */
  private void removeUnneeded(Transaction tx, List<MirroredVersion> emptied) {
    Set<Digest> digests = new HashSet<>();
    emptied.forEach(
        version ->
            Stream.of(version.mod().file(), version.zip().file())
                .flatMap(Optional::stream)
                .map(StoredFile::digest)
                .forEach(digests::add));
    digests.removeAll(tx.holdings().needed(digests));
    digests.forEach(blobs::remove);
  }
}
