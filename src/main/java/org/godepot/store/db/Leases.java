package org.godepot.store.db;

import java.time.Duration;
import org.hibernate.StatelessSession;

/**
 * Pieces of work of which one server does each for all, within one transaction. Times are the
 * database's, so the servers' clocks need not agree.
 */
public final class Leases {
  private static final String END = "timestampadd(second, :seconds, current_timestamp(3))";

  private final StatelessSession session;

  Leases(StatelessSession session) {
    this.session = session;
  }

  /**
   * Takes a piece of work, or keeps it for longer.
   *
   * @param name of the work, at most 64 characters
   * @param holder who would do it, at most 36 characters
   * @param time from now, whole seconds
   * @return false while somebody else has it
   */
  public boolean take(String name, String holder, Duration time) {
    int taken =
        session
            .createNativeMutationQuery(
                "update lease set holder = :holder, ends_at = "
                    + END
                    + " where name = :name"
                    + " and (holder = :holder or ends_at < current_timestamp(3))")
            .setParameter("name", name)
            .setParameter("holder", holder)
            .setParameter("seconds", time.toSeconds())
            .executeUpdate();
    return taken > 0 || insert(name, holder, time);
  }

  private boolean insert(String name, String holder, Duration time) {
    long known =
        ((Number)
                session
                    .createNativeQuery("select count(*) from lease where name = :name", Long.class)
                    .setParameter("name", name)
                    .getSingleResult())
            .longValue();
    if (known > 0) {
      return false;
    }
    // Another server may do the same now: its row makes this fail, and the next try sees it.
    session
        .createNativeMutationQuery(
            "insert into lease (name, holder, ends_at) values (:name, :holder, " + END + ")")
        .setParameter("name", name)
        .setParameter("holder", holder)
        .setParameter("seconds", time.toSeconds())
        .executeUpdate();
    return true;
  }

  /** Gives a piece of work back. */
  public void giveBack(String name, String holder) {
    session
        .createNativeMutationQuery("delete from lease where name = :name and holder = :holder")
        .setParameter("name", name)
        .setParameter("holder", holder)
        .executeUpdate();
  }

  /** Removes those that nobody gave back, as dead servers do not. */
  public int removeEnded() {
    return session
        .createNativeMutationQuery(
            "delete from lease where ends_at < timestampadd(hour, -1, current_timestamp(3))")
        .executeUpdate();
  }
}
