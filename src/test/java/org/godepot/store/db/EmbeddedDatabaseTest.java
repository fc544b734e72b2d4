package org.godepot.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.junit.jupiter.api.Test;
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
  String versionColumn() {
    return "\"version\"";
  }

  @Override
  String on(String table) {
    return "";
  }

  @Override
  String goldenFile() {
    return "schema-h2.sql";
  }

  @Test
  void spaceInTheFileIsNeverWrittenOverWhileItIsOpen() {
    assertThat(settings().url()).endsWith(";REUSE_SPACE=FALSE");
    String reusing = settings().url().replace("=FALSE", "=TRUE");
    DatabaseSettings wrong = new DatabaseSettings(Optional.empty(), reusing, Optional.empty(), 1);
    close();
    assertThatThrownBy(() -> Database.open(wrong, InstantSource.system()))
        .hasMessageContaining("it loses commits");
    open();
  }

  @Test
  void aFileThatIsMostlyUnusedIsMadeSmall() throws Exception {
    for (int i = 0; i < 200; i++) {
      OwnerName name = new OwnerName("o" + i);
      database.write(
          tx -> {
            tx.owners().create(name, PROFILE);
            return Boolean.TRUE;
          });
    }
    Path file = directory.resolve("godepot.mv.db");
    long grown = Files.size(file);
    close();
    try (Connection connection = DriverManager.getConnection(settings().url())) {
      assertThat(Compaction.run(connection, Long.MAX_VALUE)).isFalse();
      assertThat(Compaction.run(connection, 1)).isTrue();
    }
    assertThat(Files.size(file)).isLessThan(grown / 4);
    open();
    OwnerName last = new OwnerName("o199");
    boolean found = database.read(tx -> tx.owners().find(last).isPresent());
    assertThat(found).isTrue();
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
