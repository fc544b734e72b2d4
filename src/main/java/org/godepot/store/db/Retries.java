package org.godepot.store.db;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.hibernate.HibernateException;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats writes that lost against another one, which succeed when they are tried again. */
final class Retries {
  private static final Logger log = LoggerFactory.getLogger(Retries.class);

  /** With 32 writers on one row the fifth repetition was never needed in our tests. */
  private static final int MAX_RETRIES = 5;

  private static final long BASE_MILLIS = 5;

  private final Engine engine;

  Retries(Engine engine) {
    this.engine = engine;
  }

  <T> T run(Database.Attempt<T> attempt) {
    for (int retry = 0; ; retry++) {
      try {
        return attempt.run();
      } catch (HibernateException e) {
        if (retry == MAX_RETRIES || !isLostRace(e)) {
          throw e;
        }
        log.debug("write lost against another one, retry {}", retry + 1, e);
        pause(retry);
      }
    }
  }

  /** A unique key taken meanwhile counts: the next try sees the other's row and says so. */
  private boolean isLostRace(HibernateException e) {
    if (e instanceof ConstraintViolationException violation) {
      return violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
    }
    if (!(e instanceof JDBCException jdbc)) {
      return false;
    }
    SQLException cause = jdbc.getSQLException();
    return engine.lostRaceCodes().contains(cause.getErrorCode())
        || "40001".equals(cause.getSQLState());
  }

  private static void pause(int retry) {
    long most = BASE_MILLIS << retry;
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, most + 1)));
  }

  /**
   * What Hibernate found. Its queries wrap some failures, such as a lock that took too long, in
   * exceptions of JPA that are none of its own.
   */
  static HibernateException hibernate(PersistenceException thrown) {
    if (thrown instanceof HibernateException own) {
      return own;
    }
    return thrown.getCause() instanceof HibernateException wrapped
        ? wrapped
        : new HibernateException("the database failed", thrown);
  }

  static RegistryException unavailable(HibernateException cause) {
    return new RegistryException(Reason.UNAVAILABLE, "the database does not work now", cause);
  }
}
