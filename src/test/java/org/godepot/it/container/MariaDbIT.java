package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The SQL and settings of {@code deploy/mariadb} on a real server. */
class MariaDbIT {
  private static MariaDb server;

  @BeforeAll
  static void start() throws Exception {
    server = MariaDb.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void scriptsWithoutAPasswordFailAndChangeNothing() throws Exception {
    try (MariaDb empty = MariaDb.startEmpty()) {
      for (String name : new String[] {"database.sql", "realm.sql"}) {
        assertThatThrownBy(() -> empty.run(Sample.of("mariadb/" + name)))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("NULL");
      }
      assertThat(empty.sql("SHOW DATABASES LIKE 'godepot%'")).isEmpty();
      assertThat(empty.sql("SELECT user FROM mysql.user WHERE user LIKE 'godepot%'")).isEmpty();
    }
  }

  @Test
  void namesDifferByCaseAndCommitsAreOnTheDisk() throws Exception {
    String settings =
        server.sql(
            "SELECT @@innodb_flush_log_at_trx_commit, @@tx_isolation, schema_name,"
                + " default_collation_name FROM information_schema.schemata"
                + " WHERE schema_name = 'godepot'");
    assertThat(settings.strip()).isEqualTo("1\tREAD-COMMITTED\tgodepot\tutf8mb4_bin");
  }

  @Test
  void theAccountMayMakeTablesInItsDatabaseAndNothingElse() throws Exception {
    server.sqlAs("godepot", "CREATE TABLE godepot.t (a INT); DROP TABLE godepot.t");
    assertThatThrownBy(() -> server.sqlAs("godepot", "SELECT * FROM mysql.global_priv"))
        .hasMessageContaining("denied");
    assertThatThrownBy(() -> server.sqlAs("godepot", "CREATE DATABASE other"))
        .hasMessageContaining("denied");
  }

  @Test
  void theRealmsAccountOnlyReads() throws Exception {
    server.addUsers(Map.of("demo", "no hash"));
    assertThat(server.sqlAs("godepot_realm", "SELECT user_name FROM godepot_realm.users"))
        .isEqualTo("demo\n");
    assertThatThrownBy(() -> server.sqlAs("godepot_realm", "DELETE FROM godepot_realm.users"))
        .hasMessageContaining("denied");
  }

  @Test
  void commitsSurviveAKillAndAServerThatHangsIsToldInTime() throws Exception {
    try (MariaDb own = MariaDb.start()) {
      own.sqlAs("godepot", "CREATE TABLE godepot.t (a INT); INSERT INTO godepot.t VALUES (7)");
      own.kill();
      own.restart();
      try (Connection connection = connect(own)) {
        assertThat(firstOf(connection)).isEqualTo(7);
        own.pause();
        long before = System.nanoTime();
        assertThatThrownBy(() -> firstOf(connection)).isInstanceOf(SQLException.class);
        assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(5));
        own.resume();
      }
    }
  }

  private static Connection connect(MariaDb server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), "godepot", MariaDb.PASSWORD);
  }

  private static int firstOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT a FROM t")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
