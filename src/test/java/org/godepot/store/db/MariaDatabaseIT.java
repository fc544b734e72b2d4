package org.godepot.store.db;

import java.util.Optional;
import org.godepot.it.container.MariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** MariaDB with the settings and the account of {@code deploy/mariadb}. */
class MariaDatabaseIT extends DatabaseContract {
  private static MariaDb server;

  @BeforeAll
  static void start() throws Exception {
    server = MariaDb.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  DatabaseSettings settings() {
    DatabaseSettings.Account account = new DatabaseSettings.Account("godepot", MariaDb.PASSWORD);
    return new DatabaseSettings(
        Optional.empty(),
        server.jdbcUrl(),
        Optional.of(account),
        DatabaseSettings.DEFAULT_POOL_SIZE);
  }

  @AfterEach
  void empty() throws Exception {
    server.empty();
  }

  @Override
  String historyTable() {
    return "flyway_schema_history";
  }

  @Override
  String versionColumn() {
    return "version";
  }

  @Override
  String onModule() {
    return " on module";
  }

  @Override
  String goldenFile() {
    return "schema-mariadb.sql";
  }

  @Override
  String dump() throws Exception {
    StringBuilder dump = new StringBuilder();
    for (String table : server.sql("SHOW TABLES FROM godepot").lines().sorted().toList()) {
      if (!table.equals(historyTable())) {
        String row = server.sql("SHOW CREATE TABLE godepot." + table);
        String statement = row.substring(row.indexOf('\t') + 1).replace("\\n", "\n");
        dump.append(statement.replaceAll(" AUTO_INCREMENT=[0-9]+", "").strip()).append(";\n");
      }
    }
    return dump.toString();
  }
}
