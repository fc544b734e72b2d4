package org.godepot.store.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;

/** What differs between the databases we run on. */
enum Engine {
  /** Embedded, of one JVM. */
  H2("db/migration/h2"),
  /** Of any number of servers. */
  MARIADB("db/migration/mariadb");

  /** A statement may take this long: with the wait for a connection, 503 goes out within 5 s. */
  private static final int STATEMENT_MILLIS = 2000;

  /** Above this, a wait for a row lock would end by the time-out above instead of a retry. */
  private static final int MAX_LOCK_WAIT_SECONDS = 1;

  private static final String REUSE_SPACE =
      "select setting_value from information_schema.settings where setting_name = 'REUSE_SPACE'";

  private static final String TABLE_BYTES =
      "select coalesce(sum(data_length + index_length), 0) from information_schema.tables"
          + " where table_schema = database()";

  private static final Executor DIRECT = Runnable::run;

  private final String migrations;

  Engine(String migrations) {
    this.migrations = migrations;
  }

  /** The engine behind a connection. */
  static Engine of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    if (product.contains("mariadb")) {
      return MARIADB;
    }
    if (product.equals("h2")) {
      return H2;
    }
    throw new IllegalStateException(
        "the database is " + product + "; godepot runs on H2 and on MariaDB");
  }

  /** Directory of the migrations on the class path. */
  String migrations() {
    return migrations;
  }

  /** Whether other servers may write to the same database. */
  boolean isShared() {
    return this == MARIADB;
  }

  /**
   * Vendor codes of writes that lost against another one and succeed when repeated: serialization
   * failure, lock wait time-out, row changed meanwhile.
   */
  Set<Integer> lostRaceCodes() {
    return switch (this) {
      case H2 -> Set.of(40001, 50200, 90131);
      case MARIADB -> Set.of(1213, 1205, 1020);
    };
  }

  /** Refuses a database that would break a promise, with what to change. */
  void require(Connection connection) throws SQLException {
    if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
      throw new IllegalStateException(
          "the DataSource must open its connections with defaultTransactionIsolation"
              + " READ_COMMITTED");
    }
    if (this == H2) {
      if (!connection.getMetaData().getURL().startsWith("jdbc:h2:file:")
          && !connection.getMetaData().getURL().startsWith("jdbc:h2:mem:")) {
        throw new IllegalStateException("H2 runs embedded only: jdbc:h2:file:");
      }
      // Else H2 loses what it has acknowledged when the process is killed.
      execute(connection, "set write_delay 0");
      if (!text(connection, REUSE_SPACE).equalsIgnoreCase("false")) {
        throw new IllegalStateException(
            "the URL of H2 must end in " + DatabaseSettings.NO_REUSE + ": else it loses commits");
      }
    }
  }

  /** What operators should change, though godepot works. */
  List<String> remarks(Connection connection) throws SQLException {
    List<String> remarks = new ArrayList<>();
    if (this == MARIADB) {
      if (number(connection, "select @@global.innodb_flush_log_at_trx_commit") != 1) {
        remarks.add(
            "innodb_flush_log_at_trx_commit is not 1: a crash of the database loses versions that"
                + " were acknowledged");
      }
      if (number(connection, "select @@session.innodb_lock_wait_timeout") > MAX_LOCK_WAIT_SECONDS) {
        remarks.add(
            "innodb_lock_wait_timeout of the session is over "
                + MAX_LOCK_WAIT_SECONDS
                + ": writes that wait for each other are answered 503 instead of being repeated");
      }
    }
    return remarks;
  }

  /** Bytes of the database on its disk; 0 where it cannot tell, as for one in memory. */
  long bytes(Connection connection) throws SQLException {
    return switch (this) {
      case H2 -> Compaction.fileSize(connection);
      case MARIADB -> number(connection, TABLE_BYTES);
    };
  }

  /** What people call it. */
  String product() {
    return switch (this) {
      case H2 -> "embedded H2";
      case MARIADB -> "MariaDB";
    };
  }

  /** Makes statements of a connection end in time when the database hangs. */
  void limit(Connection connection) throws SQLException {
    if (this == MARIADB) {
      connection.setNetworkTimeout(DIRECT, STATEMENT_MILLIS);
    }
  }

  /** Brings committed changes to the disk where the commit itself did not. */
  void sync(Connection connection) throws SQLException {
    if (this == H2) {
      execute(connection, "checkpoint sync");
    }
  }

  /** Makes a file of ours smaller where that is worthwhile; true closes the database. */
  boolean compact(Connection connection) throws SQLException {
    return this == H2 && Compaction.run(connection, Compaction.WORTHWHILE);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
