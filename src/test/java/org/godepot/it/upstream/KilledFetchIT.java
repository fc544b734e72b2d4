package org.godepot.it.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of fetching leaves nothing half, and the next request succeeds. */
class KilledFetchIT {
  @TempDir Path home;

  @Test
  void nothingIsHalfKept() throws Exception {
    int kills = Integer.getInteger("godepot.kills", 3);
    Random random = new Random(11);
    try (Internet internet = new Internet()) {
      internet.rules(home, "allow * public");
      for (int i = 0; i < kills; i++) {
        ModuleVersion id = ModuleVersion.of("out.test/k" + i, "v1.0.0");
        byte[] zip = zip(id, random);
        internet.publish(id, zip);
        killWhileItComes(internet, id, random.nextInt(zip.length));
        try (DepotServer server = DepotServer.start(home)) {
          String kept = server.url() + "/go/cached-only" + FakeUpstream.file(id, "zip");
          assertThat(Http.get(kept).status()).isIn(200, 404);
          assertThat(Http.get(server.url() + "/go" + FakeUpstream.file(id, "zip")).body())
              .isEqualTo(zip);
          assertThat(Http.get(server.url() + "/go" + FakeUpstream.file(id, "mod")).status())
              .isEqualTo(200);
        }
      }
      System.out.printf("measured: %d kills while fetching, nothing half kept%n", kills);
    }
  }

  private static byte[] zip(ModuleVersion id, Random random) {
    byte[] noise = new byte[1 << 20];
    random.nextBytes(noise);
    byte[] mod = ("module " + id.path().text() + "\n").getBytes(StandardCharsets.UTF_8);
    return ModuleZips.of(
        id.path().text(), id.version().text(), Map.of("go.mod", mod, "noise.bin", noise));
  }

  /**
   * Kills a server that fetches.
   *
   * @param fast bytes a second, so that the kill meets any state, the last one too
   */
  private void killWhileItComes(Internet internet, ModuleVersion id, int fast) throws Exception {
    String path = FakeUpstream.file(id, "zip");
    internet.upstream().fault(path, Fault.slow(Math.max(64 << 10, fast * 4)));
    ExecutorService clients = Executors.newSingleThreadExecutor();
    try (DepotServer server = DepotServer.start(home)) {
      clients.submit(() -> Http.get(server.url() + "/go" + path));
      Await.until(() -> internet.zips(id) > 0);
      server.kill();
    } finally {
      clients.shutdownNow();
      internet.upstream().heal(path);
    }
  }
}
