package org.godepot.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a directory. */
class EmbeddedDatabaseTest extends DatabaseContract {
  @TempDir Path directory;

  @Override
  DatabaseSettings settings() {
    return DatabaseSettings.embedded(directory);
  }

  @Override
  String historyTable() {
    return "\"flyway_schema_history\"";
  }

  @Override
  String goldenFile() {
    return "schema-h2.sql";
  }

  @Override
  String dump() throws Exception {
    StringBuilder dump = new StringBuilder();
    try (Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("script nodata nopasswords nosettings")) {
      while (rows.next()) {
        String line = rows.getString(1).strip();
        if (!line.startsWith("--") && !line.contains("USER") && !line.contains("flyway")) {
          dump.append(line).append('\n');
        }
      }
    }
    return dump.toString();
  }
}
