package org.godepot.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.StatelessSession;

/**
 * An open transaction: the tables as they are inside it. Lives as long as the callback it is given
 * to.
 */
public final class Transaction {
  private final Set<Change> changes = new LinkedHashSet<>();
  private final StatelessSession session;
  private final Owners owners;
  private final Releases releases;

  Transaction(StatelessSession session) {
    this.session = session;
    this.owners = new Owners(session);
    this.releases = new Releases(session, changes::add);
  }

  public Owners owners() {
    return owners;
  }

  public Releases releases() {
    return releases;
  }

  Set<Change> changes() {
    return changes;
  }

  /**
   * Brings what was committed to the disk: H2's own commit is safe from a killed process, this
   * makes it safe from a power cut.
   */
  void sync() {
    session.doWork(Transaction::checkpoint);
  }

  private static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }
}
