package org.godepot.store.db;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * The numbered changes of what servers keep in memory, within one transaction.
 *
 * <p>One row holds the last number. A write raises it as its last statement and so holds the row's
 * lock until its commit: numbers become visible in order and without gaps.
 */
public final class Changes {
  /** The only one. */
  static final int ROW = 1;

  private final StatelessSession session;
  private final Set<Change> recorded = new LinkedHashSet<>();

  Changes(StatelessSession session) {
    this.session = session;
  }

  /** Notes a change, to be told to all servers with the commit. */
  void record(Change change) {
    recorded.add(change);
  }

  /** What was noted, in order. */
  Set<Change> recorded() {
    return recorded;
  }

  /** Gives the noted changes their numbers. */
  void number() {
    if (recorded.isEmpty()) {
      return;
    }
    session
        .createMutationQuery(
            "update ChangeNumberRow set lastNumber = lastNumber + :count where id = :row")
        .setParameter("count", recorded.size())
        .setParameter("row", ROW)
        .executeUpdate();
    long number = last() - recorded.size();
    for (Change change : recorded) {
      number++;
      session.insert(ChangeEntryRow.of(number, change));
    }
  }

  /** The number of the last committed change. */
  public long last() {
    return session
        .createSelectionQuery("select lastNumber from ChangeNumberRow where id = :row", Long.class)
        .setParameter("row", ROW)
        .getSingleResult();
  }

  /** Keeps every other write from committing a change until this transaction ends. */
  public void holdAll() {
    session
        .createSelectionQuery("from ChangeNumberRow where id = :row", ChangeNumberRow.class)
        .setParameter("row", ROW)
        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /**
   * The changes after a number, ascending; fewer than there were if old ones were removed.
   *
   * @param most so many at most
   */
  public SortedMap<Long, Change> after(long number, int most) {
    List<ChangeEntryRow> rows =
        session
            .createSelectionQuery(
                "from ChangeEntryRow where id > :number order by id", ChangeEntryRow.class)
            .setParameter("number", number)
            .setMaxResults(most)
            .getResultList();
    SortedMap<Long, Change> changes = new TreeMap<>();
    rows.forEach(row -> changes.put(row.id, row.toChange()));
    return changes;
  }

  /**
   * Removes changes up to a number.
   *
   * @return how many
   */
  public int removeUpTo(long number) {
    return session
        .createMutationQuery("delete from ChangeEntryRow where id <= :number")
        .setParameter("number", number)
        .executeUpdate();
  }
}
