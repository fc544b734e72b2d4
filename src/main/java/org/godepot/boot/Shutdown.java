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

  private Shutdown() {}

  /** Drivers registered from our class loader, then logging, last of all. */
  static void releaseClassLoader() {
    ClassLoader own = Shutdown.class.getClassLoader();
    for (Driver driver : Collections.list(DriverManager.getDrivers())) {
      if (driver.getClass().getClassLoader() == own) {
        deregister(driver);
      }
    }
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.stop();
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
