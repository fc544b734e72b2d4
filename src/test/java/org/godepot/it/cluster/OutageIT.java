package org.godepot.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.container.Accounts;
import org.godepot.it.container.Client;
import org.godepot.it.container.Container;
import org.godepot.it.container.Deployment;
import org.godepot.it.container.Distribution;
import org.godepot.it.container.MariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A database that is gone or hangs is told within five seconds, never as "not found", and godepot
 * works again when the database does; with our own pool of connections and with the containers'.
 */
class OutageIT {
  private static final int CLIENTS = 8;
  private static final int REQUESTS = 2;
  private static final double LIMIT_SECONDS = 5;
  private static final String FILES = "/api/packages/demo/go/example.com/m/@v/";

  @TempDir Path home;

  @Test
  void ourOwnPool() throws Exception {
    try (Cluster cluster = Cluster.start(home)) {
      DepotServer server = cluster.server();
      Client nobody = new Client(server.url());
      survive(cluster.database(), nobody, UnaryOperator.identity());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JETTY_12_0")
  void theContainersPool(Distribution distribution) throws Exception {
    try (MariaDb database = MariaDb.start();
        Container container =
            Container.start(distribution, Deployment.of(home).onDatabase(database))) {
      survive(database, container.client(), Accounts::password);
    }
  }

  private static void survive(MariaDb database, Client nobody, UnaryOperator<String> passwords)
      throws Exception {
    Client demo = nobody.as(Accounts.DEMO, passwords.apply(Accounts.DEMO));
    byte[] first = ModuleZips.library("example.com/m", "v1.0.0");
    String upload = "/api/packages/demo/go/upload";
    assertThat(demo.put(upload, first).status()).isEqualTo(201);
    assertThat(nobody.get("/readyz").text()).isEqualTo("ready\n");
    List<Callable<Http.Answer>> requests =
        List.of(
            () -> nobody.get(FILES + "list"),
            () -> nobody.get(FILES + "v1.0.0.info"),
            () -> nobody.get("/api/packages/absent/go/example.com/m/@v/list"),
            () -> demo.put(upload, ModuleZips.library("example.com/m", "v1.1.0")),
            () -> demo.get("/api/v1/owners"));

    database.pause();
    allUnavailable(requests);
    notReady(nobody, demo);
    database.resume();
    worksAgain(nobody, demo, "v1.2.0");

    database.kill();
    allUnavailable(requests);
    notReady(nobody, demo);
    database.restart();
    worksAgain(nobody, demo, "v1.3.0");
  }

  private static void allUnavailable(List<Callable<Http.Answer>> requests) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS * REQUESTS; i++) {
        Callable<Http.Answer> request = requests.get(i % requests.size());
        all.add(clients.submit(() -> unavailable(request)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private static Void unavailable(Callable<Http.Answer> request) throws Exception {
    long begin = System.nanoTime();
    Http.Answer answer = request.call();
    double seconds = (System.nanoTime() - begin) / 1e9;
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotEmpty();
    assertThat(seconds).isLessThan(LIMIT_SECONDS);
    return null;
  }

  private static void notReady(Client nobody, Client demo) throws Exception {
    // A result of readiness serves those who ask within a second.
    Await.until(() -> nobody.get("/readyz").status() == 503);
    assertThat(nobody.get("/readyz").text()).isEqualTo("not ready\ndatabase does not work\n");
    assertThat(nobody.get("/healthz").status()).isEqualTo(200);
    assertThat(demo.get("/metrics").status()).isEqualTo(403);
  }

  private static void worksAgain(Client nobody, Client demo, String version) throws Exception {
    long begin = System.nanoTime();
    Await.until(() -> nobody.get(FILES + "list").status() == 200);
    assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(5));
    byte[] zip = ModuleZips.library("example.com/m", version);
    assertThat(demo.put("/api/packages/demo/go/upload", zip).status()).isEqualTo(201);
    assertThat(nobody.get(FILES + version + ".info").status()).isEqualTo(200);
    Await.until(() -> nobody.get("/readyz").status() == 200);
  }
}
