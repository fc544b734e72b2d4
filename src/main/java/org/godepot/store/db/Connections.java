package org.godepot.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where connections come from: the container's pool, or our own. Thread-safe. */
final class Connections implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Connections.class);

  /** With {@link Engine}'s limit of a statement, a request knows within 5 s. */
  private static final long WAIT_MILLIS = 2500;

  private static final long VALIDATION_MILLIS = 1000;

  private final DataSource source;
  private final Optional<HikariDataSource> pool;
  private final Engine engine;

  private Connections(DataSource source, Optional<HikariDataSource> pool, Engine engine) {
    this.source = source;
    this.pool = pool;
    this.engine = engine;
  }

  /** Opens and examines what the settings name. */
  static Connections open(DatabaseSettings settings) {
    Optional<HikariDataSource> pool =
        settings.container().isPresent() ? Optional.empty() : Optional.of(pool(settings));
    DataSource source =
        settings.container().or(() -> pool.map(DataSource.class::cast)).orElseThrow();
    try (Connection connection = source.getConnection()) {
      Engine engine = Engine.of(connection);
      engine.require(connection);
      if (pool.isPresent() && engine.compact(connection)) {
        // It is closed already; the pool need not try.
        pool.get().evictConnection(connection);
        pool.get().close();
        return open(settings);
      }
      engine.remarks(connection).forEach(remark -> log.warn("database: {}", remark));
      return new Connections(source, pool, engine);
    } catch (SQLException e) {
      pool.ifPresent(HikariDataSource::close);
      throw new IllegalStateException(settings + " does not open: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      pool.ifPresent(HikariDataSource::close);
      throw e;
    }
  }

  private static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    settings.account().ifPresent(account -> config.setUsername(account.user()));
    settings.account().ifPresent(account -> config.setPassword(account.password()));
    config.setMaximumPoolSize(settings.poolSize());
    config.setPoolName("godepot");
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setValidationTimeout(VALIDATION_MILLIS);
    if (settings.isEmbedded()) {
      config.setDriverClassName("org.h2.Driver");
    } else {
      config.setDriverClassName("org.mariadb.jdbc.Driver");
      config.addDataSourceProperty("connectTimeout", VALIDATION_MILLIS);
      config.setConnectionInitSql("set session innodb_lock_wait_timeout = 1");
    }
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new IllegalStateException(
          settings.isEmbedded()
              ? "the database H2 does not open; is another godepot running on the same home?"
              : "the database MariaDB does not open: " + e.getMessage(),
          e);
    }
  }

  /** As they come, without a limit of time: for migrations. */
  DataSource unlimited() {
    return source;
  }

  /** A connection whose statements end in time also when the database hangs. */
  Connection open() throws SQLException {
    Connection connection = source.getConnection();
    try {
      engine.limit(connection);
      return connection;
    } catch (SQLException e) {
      try (connection) {
        throw e;
      }
    }
  }

  Engine engine() {
    return engine;
  }

  /** Our own pool, if there is one, for its metrics. */
  Optional<HikariDataSource> pool() {
    return pool;
  }

  /** What operators should change about the database. */
  List<String> remarks() throws SQLException {
    try (Connection connection = open()) {
      return engine.remarks(connection);
    }
  }

  @Override
  public void close() {
    pool.ifPresent(HikariDataSource::close);
  }
}
