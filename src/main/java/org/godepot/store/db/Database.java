package org.godepot.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.godepot.catalog.RegistryException;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * The only door to the tables. Thread-safe.
 *
 * <p>Not re-entrant: a transaction opened inside another on the same thread would wait for a second
 * connection and not see the first's rows, so it is refused. No transaction may stay open while
 * bytes travel.
 */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final SessionFactory sessions;
  private final Set<Thread> inside = ConcurrentHashMap.newKeySet();
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  private Database(HikariDataSource pool, SessionFactory sessions) {
    this.pool = pool;
    this.sessions = sessions;
  }

  /** Opens the database and brings its tables to this program's version. */
  public static Database open(DatabaseSettings settings) {
    HikariDataSource pool = pool(settings);
    try {
      Schema.migrate(pool);
      return new Database(pool, Schema.map(pool));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.url());
    config.setDriverClassName("org.h2.Driver");
    config.setMaximumPoolSize(settings.poolSize());
    config.setPoolName("godepot");
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new IllegalStateException(
          "the database " + settings.url() + " does not open; is another godepot running on it?",
          e);
    }
  }

  /** Calls back with each change after its commit and before {@link #write} returns. */
  public void onChange(Consumer<Change> listener) {
    listeners.add(listener);
  }

  /**
   * Runs work that only reads.
   *
   * @throws RegistryException UNAVAILABLE when the database fails
   */
  public <T> T read(Function<Transaction, T> work) {
    return alone(() -> attempt(work, transaction -> {}));
  }

  /**
   * Runs work in a transaction that is durable when this returns. The work may run several times,
   * so it must have no other effect.
   *
   * @throws RegistryException UNAVAILABLE when the database fails
   */
  public <T> T write(Function<Transaction, T> work) {
    List<Change> changes = new ArrayList<>();
    Consumer<Transaction> committed =
        transaction -> {
          transaction.sync();
          changes.addAll(transaction.changes());
        };
    T result = alone(() -> Retries.run(() -> attempt(work, committed)));
    changes.forEach(change -> listeners.forEach(listener -> listener.accept(change)));
    return result;
  }

  private <T> T alone(Attempt<T> attempt) {
    Thread thread = Thread.currentThread();
    if (!inside.add(thread)) {
      throw new IllegalStateException("a transaction is open on this thread already");
    }
    try {
      return attempt.run();
    } catch (HibernateException e) {
      throw Retries.unavailable(e);
    } finally {
      inside.remove(thread);
    }
  }

  private <T> T attempt(Function<Transaction, T> work, Consumer<Transaction> afterCommit) {
    try (StatelessSession session = sessions.openStatelessSession()) {
      Transaction transaction = new Transaction(session);
      session.beginTransaction();
      T result = workAndCommit(session, () -> work.apply(transaction));
      afterCommit.accept(transaction);
      return result;
    }
  }

  private static <T> T workAndCommit(StatelessSession session, Attempt<T> work) {
    try {
      T result = work.run();
      session.getTransaction().commit();
      return result;
    } catch (RuntimeException | Error e) {
      rollback(session, e);
      throw e;
    }
  }

  private static void rollback(StatelessSession session, Throwable cause) {
    try {
      session.getTransaction().rollback();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** For tools and tests: the connections below. */
  DataSource connections() {
    return pool;
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
  }

  /** One try of a transaction. */
  interface Attempt<T> {
    T run();
  }
}
