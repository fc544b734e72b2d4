package org.godepot.store.db;

import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** What is kept of public checksum databases, all of it verified; within one transaction. */
public final class Sumdbs {
  /**
   * Bytes of the largest entry and characters of the longest head: twice a full tile, or a record
   * and a note with a hundred signatures.
   */
  public static final int MAX_BODY = 16_000;

  private final StatelessSession session;

  Sumdbs(StatelessSession session) {
    this.session = session;
  }

  /** A lookup or a tile. */
  public Optional<byte[]> entry(String database, String path) {
    return entryRow(database, path).map(row -> row.body);
  }

  private Optional<SumdbEntryRow> entryRow(String database, String path) {
    return session
        .createSelectionQuery(
            "from SumdbEntryRow where database = :database and path = :path", SumdbEntryRow.class)
        .setParameter("database", database)
        .setParameter("path", path)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Keeps a lookup or a tile for good, in place of one that was not longer. */
  public void keep(String database, String path, byte[] body) {
    Optional<SumdbEntryRow> row = entryRow(database, path);
    row.filter(found -> found.body.length <= body.length)
        .ifPresent(
            found -> {
              found.body = body;
              session.update(found);
            });
    if (row.isEmpty()) {
      session.insert(SumdbEntryRow.of(database, path, body));
    }
  }

  /** The newest signed tree head that was verified. */
  public Optional<String> head(String database) {
    return headRow(database, LockMode.READ).map(row -> row.note);
  }

  /**
   * Replaces the head.
   *
   * @param from the one that is to be replaced
   * @return false when another one is there, which stays
   */
  public boolean moveHead(String database, Optional<String> from, String to) {
    Optional<SumdbHeadRow> row = headRow(database, LockMode.PESSIMISTIC_WRITE);
    if (!row.map(found -> found.note).equals(from)) {
      return false;
    }
    row.ifPresent(
        found -> {
          found.note = to;
          session.update(found);
        });
    if (row.isEmpty()) {
      session.insert(SumdbHeadRow.of(database, to));
    }
    return true;
  }

  private Optional<SumdbHeadRow> headRow(String database, LockMode lock) {
    return session
        .createSelectionQuery("from SumdbHeadRow where database = :database", SumdbHeadRow.class)
        .setParameter("database", database)
        .setHibernateLockMode(lock)
        .getResultList()
        .stream()
        .findFirst();
  }
}
