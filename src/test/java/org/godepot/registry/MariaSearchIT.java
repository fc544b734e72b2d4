package org.godepot.registry;

import java.util.Optional;
import org.godepot.it.container.MariaDb;
import org.godepot.store.db.DatabaseSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class MariaSearchIT extends SearchContract {
  private static MariaDb server;

  @BeforeAll
  static void start() throws Exception {
    server = MariaDb.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void empty() throws Exception {
    server.empty();
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
}
