package org.godepot.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.it.container.MariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

  /**
   * The first try ends by the time-out of row locks, which JPA wraps in an exception of its own.
   */
  @Test
  void aWriteThatWaitedTooLongForARowIsRepeated() throws Exception {
    Owner owner =
        database.write(tx -> tx.owners().create(new OwnerName("acme"), PROFILE)).orElseThrow();
    ModulePath path = ModulePath.of("example.com/m");
    database.write(
        tx -> {
          tx.releases().ensureModule(owner, path);
          return Boolean.TRUE;
        });
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch tries = new CountDownLatch(2);
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> holder =
          executor.submit(
              () ->
                  database.read(
                      tx -> {
                        boolean locked = tx.releases().lockModule(owner, path);
                        held.countDown();
                        return locked && await(tries);
                      }));
      held.await();
      Future<Boolean> waiting =
          executor.submit(
              () ->
                  database.write(
                      tx -> {
                        tries.countDown();
                        return tx.releases().lockModule(owner, path);
                      }));
      assertThat(holder.get()).isTrue();
      assertThat(waiting.get()).isTrue();
    } finally {
      executor.shutdownNow();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
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
  String on(String table) {
    return " on " + table;
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
