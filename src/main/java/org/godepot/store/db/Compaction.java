package org.godepot.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back space in H2's file, which only grows while it is open ({@link
 * DatabaseSettings#NO_REUSE}): some tens of KB with each write. Stateless.
 */
final class Compaction {
  /** Below this, a start need not wait for it; it takes about a second. */
  static final long WORTHWHILE = 256L << 20;

  /** Percent of a file that are in use; a file above this has little to give. */
  private static final long FULL = 50;

  private static final Logger log = LoggerFactory.getLogger(Compaction.class);

  private Compaction() {}

  /**
   * Rewrites the file of the connection's database if that is worthwhile, and so closes the
   * database. A crash leaves the old file or the new one.
   *
   * @param worthwhile smallest file that is rewritten, in bytes
   * @return whether it was done, and the database has to be opened again
   */
  static boolean run(Connection connection, long worthwhile) throws SQLException {
    long size = fileSize(connection);
    if (size < worthwhile || info(connection, "CHUNKS_FILL_RATE") >= FULL) {
      return false;
    }
    log.info("the database file has {} bytes, most of them unused; it is compacted", size);
    try (Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    }
    return true;
  }

  /** Bytes of the connection's file; 0 for a database in memory. */
  static long fileSize(Connection connection) throws SQLException {
    return info(connection, "FILE_SIZE");
  }

  /** A figure that H2 tells of its file; 0 for a database in memory. */
  private static long info(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select setting_value from information_schema.settings where setting_name = ?")) {
      statement.setString(1, "info." + name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Long.parseLong(rows.getString(1)) : 0;
      }
    }
  }
}
