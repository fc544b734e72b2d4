package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server under eight publishers and looks for everything that was answered 201. The
 * release campaign:
 *
 * <pre>
 * mvn verify -Dit.test=CrashIT -Dgodepot.kills=30
 * </pre>
 */
class CrashIT {
  private static final int PUBLISHERS = 8;
  private static final int MAX_UPLOADS = 100_000;

  @TempDir Path home;

  /** Versions that were answered 201, with the h1 they were answered with. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** Versions that were sent, answered or not. */
  private final Map<String, byte[]> sent = new ConcurrentHashMap<>();

  private final AtomicInteger counter = new AtomicInteger();

  private static byte[] zip(String module, int number) {
    byte[] noise = new byte[200_000];
    new java.util.Random(number).nextBytes(noise);
    byte[] mod = ModuleZips.mod(module).getBytes(StandardCharsets.UTF_8);
    return ModuleZips.of(module, "v1.0.0", Map.of("go.mod", mod, "noise", noise));
  }

  @Test
  void everyAcknowledgedVersionSurvivesKills() throws Exception {
    int kills = Integer.getInteger("godepot.kills", 3);
    for (int i = 0; i < kills; i++) {
      try (DepotServer server = DepotServer.start(home)) {
        publishUntilKilled(server, 300 + i * 137 % 1500);
      }
      try (DepotServer server = DepotServer.start(home)) {
        assertThat(Leftovers.staged(home)).as("staged files after a restart").isEmpty();
        verify(server);
      }
    }
    System.out.printf(
        "crash: %d kills, %d versions sent, %d acknowledged, all found%n",
        kills, sent.size(), acknowledged.size());
    assertThat(acknowledged).hasSizeGreaterThan(kills * PUBLISHERS);
  }

  private void publishUntilKilled(DepotServer server, long millis) throws Exception {
    int before = acknowledged.size();
    ExecutorService executor = Executors.newFixedThreadPool(PUBLISHERS);
    try {
      List<Future<?>> publishers = new ArrayList<>();
      for (int i = 0; i < PUBLISHERS; i++) {
        publishers.add(executor.submit(() -> publish(server)));
      }
      while (acknowledged.size() < before + PUBLISHERS) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      server.kill();
      for (Future<?> publisher : publishers) {
        publisher.get(60, TimeUnit.SECONDS);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /** Publishes one module after the other until the server is gone. */
  private Void publish(DepotServer server) throws Exception {
    while (sent.size() < MAX_UPLOADS) {
      int number = counter.incrementAndGet();
      String module = "example.com/crash" + number;
      byte[] zip = zip(module, number);
      sent.put(module, zip);
      Http.Answer answer;
      try {
        answer = Http.putAs("demo", server.view("demo") + "/upload", zip);
      } catch (java.io.IOException gone) {
        return null;
      }
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
      acknowledged.put(module, answer.header("X-Go-Sum"));
    }
    return null;
  }

  /** All there with the same hash if acknowledged; else whole or absent, and may be sent again. */
  private void verify(DepotServer server) throws Exception {
    for (Map.Entry<String, byte[]> upload : sent.entrySet()) {
      String module = upload.getKey();
      String files = server.view("demo") + "/" + module + "/@v/";
      Http.Answer list = Http.get(files + "list");
      if (list.status() == 404) {
        assertThat(acknowledged).as("versions that are gone").doesNotContainKey(module);
        assertThat(Http.get(files + "v1.0.0.info").status()).isEqualTo(404);
        assertThat(Http.get(files + "v1.0.0.zip").status()).isEqualTo(404);
        continue;
      }
      assertThat(list.text()).isEqualTo("v1.0.0\n");
      assertThat(Http.get(files + "v1.0.0.info").status()).isEqualTo(200);
      assertThat(Http.get(files + "v1.0.0.mod").text()).isEqualTo(ModuleZips.mod(module));
      Http.Answer zip = Http.get(files + "v1.0.0.zip");
      assertThat(zip.body()).as(module).isEqualTo(upload.getValue());
      if (acknowledged.containsKey(module)) {
        assertThat(zip.header("X-Go-Sum")).isEqualTo(acknowledged.get(module));
      }
    }
    retryUnanswered(server);
  }

  /** A publisher whose answer was lost sends again: 201, or 409 if it had been stored. */
  private void retryUnanswered(DepotServer server) throws Exception {
    for (Map.Entry<String, byte[]> upload : sent.entrySet()) {
      if (!acknowledged.containsKey(upload.getKey())) {
        Http.Answer answer = Http.putAs("demo", server.view("demo") + "/upload", upload.getValue());
        assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        String files = server.view("demo") + "/" + upload.getKey() + "/@v/";
        acknowledged.put(upload.getKey(), Http.head(files + "v1.0.0.zip").header("X-Go-Sum"));
      }
    }
  }

  @Test
  void aSecondServerOnTheSameHomeIsToldSo() throws Exception {
    Files.writeString(
        home.resolve("godepot.properties"), "godepot.publish.slot=3\n", StandardOpenOption.CREATE);
    try (DepotServer first = DepotServer.start(home)) {
      assertThat(first.log())
          .contains(
              "unknown setting godepot.publish.slot; did you mean" + " godepot.publish.slots?");
      try (DepotServer second = DepotServer.start(home)) {
        throw new AssertionError("a second server runs on port " + second.port());
      } catch (IllegalStateException refused) {
        assertThat(refused).hasMessageContaining("is another godepot running on the same home?");
      }
      assertThat(Http.get(first.url() + "/healthz").status()).isEqualTo(200);
    }
  }
}
