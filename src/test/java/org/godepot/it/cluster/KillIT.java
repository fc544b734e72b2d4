package org.godepot.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.godepot.it.Await;
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

/**
 * Kills a real Tomcat under eight clients that publish and delete, on H2 and on MariaDB. The
 * release campaign:
 *
 * <pre>
 * mvn verify -Dit.test=KillIT -Dgodepot.kills=100
 * </pre>
 */
class KillIT {
  private static final int CLIENTS = 8;
  private static final int NOISE = 50_000;
  private static final int MIN_MILLIS = 200;
  private static final int MORE_MILLIS = 1300;
  private static final int MAX_OPERATIONS = 100_000;

  @TempDir Path home;

  private final Ledger ledger = new Ledger();
  private final AtomicInteger counter = new AtomicInteger();
  private final Random random = new Random(Long.getLong("godepot.seed", 1));

  @Test
  void nothingAcknowledgedIsLostOnH2() throws Exception {
    campaign("H2", Deployment.of(home));
  }

  @Test
  void nothingAcknowledgedIsLostOnMariaDb() throws Exception {
    try (MariaDb database = MariaDb.start()) {
      campaign("MariaDB", Deployment.of(home).onDatabase(database));
    }
  }

  private void campaign(String name, Deployment deployment) throws Exception {
    // A JVM that is killed after seconds need not be fast: it starts in half the time.
    deployment.jvm("-XX:TieredStopAtLevel=1");
    int kills = Integer.getInteger("godepot.kills", 3);
    for (int kill = 0; kill < kills; kill++) {
      try (Container container = Container.start(Distribution.TOMCAT, deployment)) {
        ledger.verify(container.client(), ledger.touched());
        workUntilKilled(container);
      }
    }
    try (Container container = Container.start(Distribution.TOMCAT, deployment)) {
      ledger.verify(container.client(), ledger.modules());
    }
    System.out.printf(
        "crash on %s: %d kills, %d versions, %d operations acknowledged, none lost%n",
        name, kills, ledger.modules().size(), ledger.acknowledged());
  }

  private void workUntilKilled(Container container) throws Exception {
    int before = ledger.acknowledged();
    ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Client demo = container.client().as(Accounts.DEMO);
        clients.add(executor.submit(() -> work(demo)));
      }
      Await.until(() -> ledger.acknowledged() >= before + CLIENTS);
      LockSupport.parkNanos(
          TimeUnit.MILLISECONDS.toNanos(MIN_MILLIS + random.nextInt(MORE_MILLIS)));
      container.kill();
      for (Future<?> client : clients) {
        client.get(60, TimeUnit.SECONDS);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /** Publishes modules, deletes every second one and publishes every fourth one again. */
  private Void work(Client demo) throws Exception {
    try {
      while (counter.get() < MAX_OPERATIONS) {
        int number = counter.incrementAndGet();
        String module = "example.com/kill" + number;
        publish(demo, module, zip(module, number));
        if (number % 2 == 0) {
          delete(demo, module);
        }
        if (number % 4 == 0) {
          publish(demo, module, zip(module, -number));
        }
      }
    } catch (IOException killed) {
      return null;
    }
    return null;
  }

  private void publish(Client demo, String module, byte[] zip) throws Exception {
    ledger.sends(module, Optional.of(zip));
    Http.Answer answer = demo.put("/api/packages/demo/go/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    ledger.acknowledged(module);
  }

  private void delete(Client demo, String module) throws Exception {
    ledger.sends(module, Optional.empty());
    String path = "/api/v1/packages/demo/go/" + module + "/" + Ledger.VERSION;
    Http.Answer answer = demo.send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    ledger.acknowledged(module);
  }

  private static byte[] zip(String module, int seed) {
    byte[] noise = new byte[NOISE];
    new Random(seed).nextBytes(noise);
    byte[] mod = ModuleZips.mod(module).getBytes(StandardCharsets.UTF_8);
    return ModuleZips.of(module, Ledger.VERSION, Map.of("go.mod", mod, "noise", noise));
  }
}
