package org.godepot.store.db;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.godepot.catalog.RegistryException;
import org.godepot.ops.AuditEvent;
import org.godepot.ops.Check;
import org.godepot.ops.CheckResult;
import org.godepot.ops.Meters;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.exception.GenericJDBCException;

/**
 * The only door to the tables. Thread-safe.
 *
 * <p>Not re-entrant: a transaction opened inside another on the same thread would wait for a second
 * connection and not see the first's rows, so it is refused. No transaction may stay open while
 * bytes travel.
 */
public final class Database implements AutoCloseable, Check {
  private final Connections connections;
  private final SessionFactory sessions;
  private final Retries retries;
  private final InstantSource clock;
  private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

  /**
   * Of writes on H2, until they are on the disk. What H2 keeps of several writes at once it does
   * not keep as of one moment: after a kill under eight of them all writes hung (decision 010).
   */
  private final Lock embeddedWrites = new ReentrantLock(true);

  private final List<Consumer<Change>> changeListeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<AuditEvent>> auditListeners = new CopyOnWriteArrayList<>();

  private Database(Connections connections, SessionFactory sessions, InstantSource clock) {
    this.connections = connections;
    this.sessions = sessions;
    this.retries = new Retries(connections.engine());
    this.clock = clock;
  }

  /**
   * Opens the database and brings its tables to this program's version.
   *
   * @param clock tells when what is written becomes visible
   */
  public static Database open(DatabaseSettings settings, InstantSource clock) {
    Connections connections = Connections.open(settings);
    try {
      Schema schema = new Schema(connections.unlimited(), connections.engine());
      schema.migrate();
      return new Database(connections, schema.map(), clock);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  /** Calls back with each change after its commit and before {@link #write} returns. */
  public void onChange(Consumer<Change> listener) {
    changeListeners.add(listener);
  }

  /** Calls back with each audited deed after its commit and before {@link #write} returns. */
  public void onAudit(Consumer<AuditEvent> listener) {
    auditListeners.add(listener);
  }

  /** Whether other servers may write to the same database. */
  public boolean isShared() {
    return connections.engine().isShared();
  }

  /**
   * Runs work that only reads.
   *
   * @throws RegistryException UNAVAILABLE when the database fails
   */
  public <T> T read(Function<Transaction, T> work) {
    return alone(() -> attempt(work, Committed.NOTHING));
  }

  /**
   * Runs work in a transaction that is durable when this returns. The work may run several times,
   * so it must have no other effect.
   *
   * @throws RegistryException UNAVAILABLE when the database fails
   */
  public <T> T write(Function<Transaction, T> work) {
    return write(work, Durability.NOW);
  }

  /**
   * The same for what nobody was promised and can be had again: it outlives the process, but a
   * power cut may take the last moments' of it. Several times faster on H2.
   *
   * @throws RegistryException UNAVAILABLE when the database fails
   */
  public <T> T keep(Function<Transaction, T> work) {
    return write(work, Durability.SOON);
  }

  /** When a commit is on the disk. */
  private enum Durability {
    NOW,
    SOON
  }

  private <T> T write(Function<Transaction, T> work, Durability durability) {
    List<Change> changes = new ArrayList<>();
    List<AuditEvent> deeds = new ArrayList<>();
    Function<Transaction, T> numbered =
        transaction -> {
          T result = work.apply(transaction);
          transaction.finish();
          return result;
        };
    Committed committed =
        (transaction, connection) -> {
          if (durability == Durability.NOW) {
            connections.engine().sync(connection);
          }
          changes.addAll(transaction.changes().recorded());
          deeds.addAll(transaction.audit().recorded());
        };
    T result = alone(() -> retries.run(() -> inTurn(() -> attempt(numbered, committed))));
    changes.forEach(change -> changeListeners.forEach(listener -> listener.accept(change)));
    deeds.forEach(deed -> auditListeners.forEach(listener -> listener.accept(deed)));
    return result;
  }

  private <T> T inTurn(Attempt<T> attempt) {
    if (isShared()) {
      return attempt.run();
    }
    embeddedWrites.lock();
    try {
      return attempt.run();
    } finally {
      embeddedWrites.unlock();
    }
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

  private <T> T attempt(Function<Transaction, T> work, Committed committed) {
    try (Connection connection = connections.open();
        StatelessSession session = sessions.openStatelessSession(connection)) {
      Transaction transaction = new Transaction(session, clock);
      session.beginTransaction();
      T result = workAndCommit(session, () -> work.apply(transaction));
      committed.accept(transaction, connection);
      return result;
    } catch (PersistenceException e) {
      throw Retries.hibernate(e);
    } catch (SQLException e) {
      throw new GenericJDBCException("no connection", e);
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

  @Override
  public String name() {
    return "database";
  }

  /** Reads the one row that every write needs: so the tables are there too. */
  @Override
  public CheckResult check() {
    try {
      read(tx -> tx.changes().last());
      return CheckResult.okBut(connections.remarks());
    } catch (RegistryException | SQLException e) {
      return CheckResult.failed("does not answer: " + e.getMessage());
    }
  }

  /**
   * What the tables take.
   *
   * @param product name of the database
   * @param bytes on its disk, where it can tell
   */
  public record Size(String product, OptionalLong bytes) {}

  /**
   * How large it is.
   *
   * @throws RegistryException UNAVAILABLE when the database fails
   */
  public Size size() {
    try (Connection connection = connections.open()) {
      long bytes = connections.engine().bytes(connection);
      return new Size(
          connections.engine().product(),
          bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty());
    } catch (SQLException e) {
      throw Retries.unavailable(new GenericJDBCException("the size is not told", e));
    }
  }

  /** Lets our own pool, if we have one, show its figures. */
  public void register(Meters meters) {
    connections.pool().ifPresent(pool -> pool.setMetricRegistry(meters.registry()));
  }

  /** For tools and tests: the connections below. */
  DataSource connections() {
    return connections.unlimited();
  }

  @Override
  public void close() {
    try (connections) {
      sessions.close();
    }
  }

  /** One try of a piece of work. */
  @FunctionalInterface
  interface Attempt<T> {
    T run();
  }

  /** What is done once the work is committed, on the same connection. */
  @FunctionalInterface
  private interface Committed {
    Committed NOTHING = (transaction, connection) -> {};

    void accept(Transaction transaction, Connection connection) throws SQLException;
  }
}
