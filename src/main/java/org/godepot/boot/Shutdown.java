package org.godepot.boot;

import ch.qos.logback.classic.LoggerContext;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go of what would keep the web application's class loader alive after a redeploy. */
final class Shutdown {
  private static final Logger log = LoggerFactory.getLogger(Shutdown.class);

  /** Longer than a thread takes that was told to end; containers look for them right after us. */
  private static final long THREAD_MILLIS = 1000;

  private Shutdown() {}

  /** Threads, drivers registered from our class loader, then logging, last of all. */
  static void releaseClassLoader() {
    ClassLoader own = Shutdown.class.getClassLoader();
    awaitThreads(own);
    // Looking at a container's own driver loads, and so registers, our copy of it: that is found by
    // the second look.
    Collections.list(DriverManager.getDrivers());
    for (Driver driver : Collections.list(DriverManager.getDrivers())) {
      if (driver.getClass().getClassLoader() == own) {
        deregister(driver);
      }
    }
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.stop();
    }
  }

  /** The pool of connections waits for its work to end, but not for its threads. */
  private static void awaitThreads(ClassLoader own) {
    try {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getContextClassLoader() == own && thread != Thread.currentThread()) {
          thread.join(THREAD_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void deregister(Driver driver) {
    try {
      DriverManager.deregisterDriver(driver);
    } catch (SQLException e) {
      log.warn("could not deregister {}", driver, e);
    }
  }
}
