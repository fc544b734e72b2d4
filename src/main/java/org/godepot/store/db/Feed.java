package org.godepot.store.db;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.SelectionQuery;

/**
 * What became visible, in the order of the commits, within one transaction.
 *
 * <p>Entries get their times last, under the lock of the row that numbers changes: so the times
 * strictly increase, and who saw one has seen all earlier ones.
 */
public final class Feed {
  /**
   * First: no other owner has live versions of the module that is older than the entry's owner's.
   */
  private static final String ENTRIES =
      "select f, o, case when exists (select 1 from ModuleRow n where n.path = f.path"
          + " and n.id < m.id and exists (select 1 from ReleaseRow r where r.moduleId = n.id))"
          + " then false else true end"
          + " from FeedEntryRow f left join OwnerRow o on o.id = f.ownerId"
          + " left join ModuleRow m on m.ownerId = f.ownerId and m.path = f.path"
          + " where f.atMicros >= :since";

  /** In a second. */
  private static final long MICROS = 1_000_000;

  private static final String IN_ORDER = " order by f.atMicros";

  private final StatelessSession session;
  private final InstantSource clock;
  private final List<FeedEntryRow> added = new ArrayList<>();

  Feed(StatelessSession session, InstantSource clock) {
    this.session = session;
    this.clock = clock;
  }

  /**
   * A version that is visible.
   *
   * @param at microseconds; no two entries have the same
   * @param owner empty for what came from outside
   * @param first whether the owner is the module's first publisher
   */
  public record Entry(Instant at, Optional<Owner> owner, ModuleVersion id, boolean first) {}

  /** Adds a version that came from outside and belongs to no owner. */
  public void add(ModuleVersion id) {
    FeedEntryRow row = new FeedEntryRow();
    row.path = id.path().text();
    row.version = id.version().text();
    added.add(row);
  }

  /** Adds a version of an owner. */
  void add(Owner owner, ModuleVersion id) {
    add(id);
    added.get(added.size() - 1).ownerId = owner.id();
  }

  /** Removes a version that came from outside. */
  public void remove(ModuleVersion id) {
    remove("ownerId is null and path = :path and version = :version", id.path())
        .setParameter("version", id.version().text())
        .executeUpdate();
  }

  /** Removes a version of an owner. */
  void remove(Owner owner, ModuleVersion id) {
    remove("ownerId = :owner and path = :path and version = :version", id.path())
        .setParameter("owner", owner.id())
        .setParameter("version", id.version().text())
        .executeUpdate();
  }

  /** Removes all versions of an owner's module. */
  void remove(Owner owner, ModulePath path) {
    remove("ownerId = :owner and path = :path", path)
        .setParameter("owner", owner.id())
        .executeUpdate();
  }

  private MutationQuery remove(String which, ModulePath path) {
    return session
        .createMutationQuery("delete from FeedEntryRow where " + which)
        .setParameter("path", path.text());
  }

  /** Gives the added entries their times; from here on every other write waits. */
  void stamp() {
    if (added.isEmpty()) {
      return;
    }
    session
        .createMutationQuery(
            "update ChangeNumberRow set lastFeedMicros ="
                + " greatest(lastFeedMicros, :before) + :count where id = :row")
        .setParameter("before", micros(clock.instant()) - 1)
        .setParameter("count", (long) added.size())
        .setParameter("row", Changes.ROW)
        .executeUpdate();
    long last = lastMicros();
    long at = last - added.size();
    for (FeedEntryRow row : added) {
      at++;
      row.atMicros = at;
      session.insert(row);
    }
  }

  private long lastMicros() {
    return session
        .createSelectionQuery(
            "select lastFeedMicros from ChangeNumberRow where id = :row", Long.class)
        .setParameter("row", Changes.ROW)
        .getSingleResult();
  }

  /** The time of the last entry that ever was; later ones have later times. */
  public Instant last() {
    return Instant.EPOCH.plus(lastMicros(), ChronoUnit.MICROS);
  }

  /**
   * The entries from a time on, in their order.
   *
   * @param most so many at most
   */
  public List<Entry> since(Instant since, int most) {
    return entries(session.createSelectionQuery(ENTRIES + IN_ORDER, Object[].class), since, most);
  }

  /** Those of one owner. */
  public List<Entry> since(Owner owner, Instant since, int most) {
    SelectionQuery<Object[]> query =
        session
            .createSelectionQuery(ENTRIES + " and f.ownerId = :owner" + IN_ORDER, Object[].class)
            .setParameter("owner", owner.id());
    return entries(query, since, most);
  }

  private static List<Entry> entries(SelectionQuery<Object[]> query, Instant since, int most) {
    return query.setParameter("since", micros(since)).setMaxResults(most).getResultList().stream()
        .map(Feed::entry)
        .toList();
  }

  private static Entry entry(Object[] row) {
    FeedEntryRow entry = (FeedEntryRow) row[0];
    return new Entry(
        Instant.EPOCH.plus(entry.atMicros, ChronoUnit.MICROS),
        Optional.ofNullable((OwnerRow) row[1]).map(OwnerRow::owner),
        ModuleVersion.of(entry.path, entry.version),
        (Boolean) row[2]);
  }

  /** Microseconds since 1970, rounded up: nothing before the time is from it on. */
  private static long micros(Instant time) {
    return time.getEpochSecond() * MICROS + (time.getNano() + 999) / 1000;
  }
}
