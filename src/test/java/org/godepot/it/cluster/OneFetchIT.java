package org.godepot.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.upstream.FakeUpstream;
import org.godepot.it.upstream.Fault;
import org.godepot.it.upstream.Internet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database ask outside as one. */
class OneFetchIT {
  @TempDir Path directory;

  private static byte[] large(ModuleVersion id) {
    byte[] noise = new byte[2 << 20];
    new Random(9).nextBytes(noise);
    byte[] mod = ("module " + id.path().text() + "\n").getBytes(StandardCharsets.UTF_8);
    return ModuleZips.of(
        id.path().text(), id.version().text(), Map.of("go.mod", mod, "noise.bin", noise));
  }

  private String rules() {
    return "-Dgodepot.upstream.rules=" + directory.resolve("rules").resolve("upstream.rules");
  }

  private static String url(DepotServer server, ModuleVersion id) {
    return server.url() + "/go" + FakeUpstream.file(id, "zip");
  }

  @Test
  void aCrowdAtBothServersCausesOneFetchAndADeadLeaderIsReplaced() throws Exception {
    try (Internet internet = new Internet();
        Cluster cluster = Cluster.start(directory)) {
      internet.rules(directory.resolve("rules"), "allow * public");
      DepotServer one = cluster.server(rules());
      DepotServer two = cluster.server(rules());
      crowd(internet, one, two);
      replaced(internet, one, two);
    }
  }

  private static void crowd(Internet internet, DepotServer one, DepotServer two) throws Exception {
    ModuleVersion id = ModuleVersion.of("out.test/both", "v1.0.0");
    byte[] zip = large(id);
    internet.publish(id, zip);
    ExecutorService clients = Executors.newFixedThreadPool(40);
    try {
      List<Future<Http.Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        DepotServer server = i % 2 == 0 ? one : two;
        answers.add(clients.submit(() -> Http.get(url(server, id))));
      }
      for (Future<Http.Answer> answer : answers) {
        assertThat(answer.get().body()).isEqualTo(zip);
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(internet.zips(id)).isEqualTo(1);
  }

  /** The leader dies in the middle of a fetch; whoever waits at the other server gets the zip. */
  private static void replaced(Internet internet, DepotServer leader, DepotServer follower)
      throws Exception {
    ModuleVersion id = ModuleVersion.of("out.test/dead", "v1.0.0");
    byte[] zip = large(id);
    internet.publish(id, zip);
    String path = FakeUpstream.file(id, "zip");
    internet.upstream().fault(path, Fault.slow(64 << 10));
    ExecutorService clients = Executors.newFixedThreadPool(2);
    try {
      clients.submit(() -> Http.get(url(leader, id)));
      Await.until(() -> internet.zips(id) == 1);
      Future<Http.Answer> waiting = clients.submit(() -> Http.get(url(follower, id)));
      internet.upstream().heal(path);
      leader.kill();
      assertThat(waiting.get().body()).isEqualTo(zip);
    } finally {
      clients.shutdownNow();
    }
    assertThat(internet.zips(id)).isEqualTo(2);
  }
}
