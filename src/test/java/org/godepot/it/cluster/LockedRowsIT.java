package org.godepot.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.container.MariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publishing beside a session that takes the same locks in the opposite order and holds them, which
 * makes deadlocks. Each lost write is repeated until it succeeds.
 */
class LockedRowsIT {
  private static final int PUBLISHERS = 4;
  private static final int UPLOADS = 40;
  private static final String MODULE = "example.com/locked";

  @TempDir Path directory;

  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void lostRacesAndHeldLocksAreOvercome() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(PUBLISHERS + 1);
    try (Cluster cluster = Cluster.start(directory)) {
      DepotServer server = cluster.server();
      String view = server.view("demo") + "/upload";
      Http.putAs("demo", view, ModuleZips.library(MODULE, "v0.0.0"));
      Future<?> disturber = executor.submit(() -> disturb(cluster.database()));
      List<Future<List<Integer>>> publishers = new ArrayList<>();
      for (int i = 0; i < PUBLISHERS; i++) {
        String major = "v1." + i + ".";
        publishers.add(executor.submit(() -> publish(view, major)));
      }
      for (Future<List<Integer>> publisher : publishers) {
        assertThat(publisher.get()).hasSize(UPLOADS).containsOnly(201);
      }
      done.set(true);
      disturber.get();
      String list = Http.get(server.view("demo") + "/" + MODULE + "/@v/list").text();
      assertThat(list.lines()).hasSize(PUBLISHERS * UPLOADS + 1);
      String told = cluster.database().sql("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'");
      assertThat(Integer.parseInt(told.strip().split("\t")[1])).isPositive();
    } finally {
      done.set(true);
      executor.shutdownNow();
    }
  }

  private static List<Integer> publish(String view, String major) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < UPLOADS; i++) {
      byte[] zip = ModuleZips.library(MODULE, major + i);
      statuses.add(Http.putAs("demo", view, zip).status());
    }
    return statuses;
  }

  /** The change number first, then the module: godepot takes them the other way round. */
  private Void disturb(MariaDb database) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), "godepot", MariaDb.PASSWORD);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (!done.get()) {
        try {
          statement.executeQuery("select * from change_number where id = 1 for update");
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
          statement.executeQuery("select * from module where path = '" + MODULE + "' for update");
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
          connection.commit();
        } catch (SQLException lost) {
          connection.rollback();
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    return null;
  }
}
