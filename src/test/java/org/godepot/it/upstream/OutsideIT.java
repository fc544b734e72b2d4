package org.godepot.it.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.godepot.catalog.Digest;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.GoCommand;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The WAR between clients and an outside that breaks. */
class OutsideIT {
  private static final AtomicInteger MODULES = new AtomicInteger();

  @TempDir static Path home;
  @TempDir Path directory;
  private static Internet internet;
  private static DepotServer server;

  @BeforeAll
  static void start() throws Exception {
    internet = new Internet();
    internet.rules(
        home,
        "deny denied.test/* we do not trust it",
        "hosted reserved.test",
        "allow nosum.test public nosum",
        "allow * public");
    server = DepotServer.start(home, "-Dgodepot.private=secret.test,*.corp.test");
  }

  @AfterAll
  static void stop() {
    server.close();
    internet.close();
  }

  private final List<String> faulty = new ArrayList<>();

  @AfterEach
  void heal() {
    faulty.forEach(internet.upstream()::heal);
  }

  private void fault(String path, Fault fault) {
    internet.upstream().fault(path, fault);
    faulty.add(path);
  }

  private static ModuleVersion publish() throws IOException {
    String path = "out.test/m" + MODULES.incrementAndGet();
    ModuleVersion id = ModuleVersion.of(path, "v1.0.0");
    internet.publish(id, ModuleZips.library(path, "v1.0.0"));
    return id;
  }

  /** A zip that does not shrink. */
  private static byte[] large(ModuleVersion id, int bytes) {
    byte[] noise = new byte[bytes];
    new Random(7).nextBytes(noise);
    byte[] mod = ("module " + id.path().text() + "\n").getBytes(StandardCharsets.UTF_8);
    return ModuleZips.of(
        id.path().text(), id.version().text(), Map.of("go.mod", mod, "noise.bin", noise));
  }

  private static String url(ModuleVersion id, String kind) {
    return server.url() + "/go" + FakeUpstream.file(id, kind);
  }

  @ParameterizedTest
  @MethodSource("gos")
  void theGoCommandGetsAndVerifiesModulesFromOutside(Path go) throws Exception {
    ModuleVersion id = publish();
    GoCommand client =
        new GoCommand(go, directory, server.url() + "/go")
            .with("GOSUMDB", internet.sums().vkey())
            .with("GONOSUMDB", "")
            .with("GOFLAGS", "-mod=mod");
    client.run("mod", "download", "-json", id.toString()).mustSucceed();
    client.run("list", "-m", "-versions", id.path().text()).mustSucceed();
    assertThat(client.run("list", "-m", id.path().text() + "@latest").mustSucceed().out())
        .contains("v1.0.0");
  }

  static List<Path> gos() {
    return Programs.allGos();
  }

  @Test
  void answersAreThoseOfTheContract() throws Exception {
    ModuleVersion id = publish();
    String info = FakeUpstream.file(id, "info");
    Map<Fault, Integer> statuses =
        Map.of(
            Fault.status(500), 502,
            Fault.status(401), 502,
            Fault.status(403), 502,
            Fault.html(), 502,
            Fault.invalidJson(), 502,
            Fault.loop(), 502,
            Fault.redirect("http://169.254.169.254/latest/meta-data"), 502,
            Fault.endless(), 502);
    for (Map.Entry<Fault, Integer> one : statuses.entrySet()) {
      fault(info, one.getKey());
      Http.Answer answer = Http.get(url(id, "info"));
      assertThat(answer.status()).isEqualTo(one.getValue());
      assertThat(answer.text()).startsWith("godepot: upstream public ").doesNotContain("meta-data");
      internet.upstream().heal(info);
      awaitPause();
    }
    assertThat(Http.get(url(id, "info")).status()).isEqualTo(200);
  }

  /** After failures in a row the upstream is left alone for a moment; a right answer ends that. */
  private static void awaitPause() throws Exception {
    ModuleVersion other = publish();
    Await.until(() -> Http.get(url(other, "info")).status() == 200);
  }

  @Test
  void whatHangsIsATimeOutAndWhatIsNotThereIs404() throws Exception {
    ModuleVersion id = publish();
    fault(FakeUpstream.file(id, "mod"), Fault.hang());
    assertThat(Http.get(url(id, "mod")).status()).isEqualTo(504);
    awaitPause();
    Http.Answer none = Http.get(server.url() + "/go/out.test/none/@v/list");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.header("Cache-Control")).endsWith("max-age=60");
    assertThat(Http.get(server.url() + "/go/out.test/none/@latest").status()).isEqualTo(404);
    Http.Answer notKept =
        Http.get(server.url() + "/go/out.test/none/@v/list", "Disable-Module-Fetch", "true");
    assertThat(notKept.status()).isEqualTo(404);
    assertThat(notKept.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aWrongZipIsNeitherServedWholeNorKept() throws Exception {
    ModuleVersion large = ModuleVersion.of(publish().path().text(), "v1.1.0");
    byte[] zip = large(large, 1 << 20);
    internet.publish(large, zip);
    byte[] wrong = zip.clone();
    wrong[1000]++;
    internet.upstream().put(FakeUpstream.file(large, "zip"), wrong);
    fault(FakeUpstream.file(large, "zip"), Fault.slow(2 << 20));

    assertNotWhole(large);
    assertThat(Http.get(url(large, "zip")).status()).isEqualTo(502);
    assertThat(kept(large)).isFalse();
  }

  /** Broken off in the middle, or refused before it began. */
  private static void assertNotWhole(ModuleVersion id) throws Exception {
    try {
      assertThat(Http.get(url(id, "zip")).status()).isEqualTo(502);
    } catch (IOException brokenOff) {
      assertThat(brokenOff).isNotNull();
    }
  }

  private static boolean kept(ModuleVersion id) throws Exception {
    String list =
        Http.get(
                server.url() + "/api/v1/admin/mirror?q=" + id.path().text(),
                "Authorization",
                Http.basic("admin", "admin"))
            .text();
    return list.contains("\"version\":\"" + id.version().text() + "\"")
        && !list.contains("\"size\":null");
  }

  @Test
  void aZipThatBreaksOffIsFetchedAgain() throws Exception {
    ModuleVersion next = ModuleVersion.of(publish().path().text(), "v1.2.0");
    byte[] nextZip = large(next, 1 << 20);
    internet.publish(next, nextZip);
    fault(FakeUpstream.file(next, "zip"), Fault.cut(500_000));
    assertNotWhole(next);
    internet.upstream().heal(FakeUpstream.file(next, "zip"));
    awaitPause();

    Http.Answer answer = Http.get(url(next, "zip"));

    assertThat(answer.body()).isEqualTo(nextZip);
  }

  @Test
  void aCrowdThatWantsOneZipCausesOneFetch() throws Exception {
    int clients = Integer.getInteger("godepot.crowd", 100);
    int megabytes = Integer.getInteger("godepot.crowd.megabytes", 4);
    ModuleVersion id = ModuleVersion.of("out.test/crowd", "v1.0.0");
    byte[] zip = large(id, megabytes << 20);
    internet.publish(id, zip);
    Digest right = Digest.ofContent(zip);
    ExecutorService crowd = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Digest>> digests = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        digests.add(crowd.submit(() -> Downloads.digest(url(id, "zip"))));
      }
      for (Future<Digest> digest : digests) {
        assertThat(digest.get()).isEqualTo(right);
      }
    } finally {
      crowd.shutdownNow();
    }
    assertThat(internet.zips(id)).isEqualTo(1);
    System.out.printf("measured: %d clients, %d MB, one fetch%n", clients, megabytes);
  }

  @Test
  void namesThatAreOursAreNeverAskedOutside() throws Exception {
    Http.json("PUT", server.url() + "/api/v1/owners/acme", "admin", "{\"kind\":\"organisation\"}");
    Http.json("PUT", server.url() + "/api/v1/owners/acme/prefixes/claimed.test", "admin", "");
    int before = internet.upstream().requests().size();
    for (String path :
        List.of(
            "claimed.test/m",
            "claimed.test/m/sub/pkg",
            "secret.test/m",
            "git.corp.test/x",
            "reserved.test/y")) {
      for (String file :
          List.of("@v/list", "@latest", "@v/v1.0.0.info", "@v/v1.0.0.mod", "@v/v1.0.0.zip")) {
        int status = Http.get(server.url() + "/go/" + path + "/" + file).status();
        assertThat(status).isIn(403, 404);
      }
      Http.Answer lookup = Http.get(server.url() + "/go/sumdb/sum.test/lookup/" + path + "@v1.0.0");
      assertThat(lookup.status()).isEqualTo(404);
      assertThat(lookup.text()).contains("GONOSUMDB=" + path);
      String refresh = server.url() + "/api/v1/admin/mirror/" + path + "/-/refresh";
      assertThat(Http.json("POST", refresh, "admin", "").status()).isEqualTo(404);
    }
    Http.get(server.url() + "/go/sumdb/sum.test/lookup/nosum.test/m@v1.0.0");
    assertThat(internet.upstream().requests()).hasSize(before);
  }

  @Test
  void aRefusalTellsItsReason() throws Exception {
    Http.Answer answer = Http.get(server.url() + "/go/denied.test/m/@v/list");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("we do not trust it");
  }

  @Test
  void hostedModulesAnswerWhileAnUpstreamHangs() throws Exception {
    byte[] zip = ModuleZips.library("example.com/here", "v1.0.0");
    Http.putAs("demo", server.view("demo") + "/upload", zip);
    ModuleVersion id = publish();
    fault(FakeUpstream.file(id, "zip"), Fault.hang());
    fault(FakeUpstream.file(id, "mod"), Fault.hang());
    ExecutorService clients = Executors.newFixedThreadPool(150);
    List<Future<Integer>> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < 150; i++) {
        String kind = i % 2 == 0 ? "zip" : "mod";
        waiting.add(clients.submit(() -> Http.get(url(id, kind)).status()));
      }
      for (int i = 0; i < 50; i++) {
        String list = server.view("demo") + "/example.com/here/@v/list";
        assertThat(Http.get(list).status()).isEqualTo(200);
      }
      for (Future<Integer> one : waiting) {
        assertThat(one.get()).isIn(502, 503, 504);
      }
    } finally {
      clients.shutdownNow();
    }
    awaitPause();
  }

  @Test
  void theChecksumDatabaseIsRelayedVerified() throws Exception {
    ModuleVersion id = publish();
    String base = server.url() + "/go/sumdb/sum.test";
    assertThat(Http.get(base + "/supported").status()).isEqualTo(200);
    Http.Answer lookup = Http.get(base + "/lookup/" + id.path().escaped() + "@v1.0.0");
    assertThat(lookup.body())
        .isEqualTo(
            internet.sums().answer("/lookup/" + id.path().escaped() + "@v1.0.0").orElseThrow());
    assertThat(Http.get(base + "/latest").text()).contains("go.sum database tree");
    assertThat(Http.get(base + "/tile/8/0/000.p/1").body()).hasSize(32);
    assertThat(Http.get(base + "/tile/8/0/999").status()).isEqualTo(404);
    assertThat(Http.get(base + "/tile/4/0/000.p/1").status()).isEqualTo(404);
    assertThat(Http.get(base + "/tile/8/0/00.p/1").status()).isEqualTo(400);
    assertThat(Http.get(base + "/lookup/nonsense").status()).isEqualTo(400);
    assertThat(Http.get(server.url() + "/go/sumdb/other.test/supported").status()).isEqualTo(404);
  }

  @Test
  void whatIsKeptIsServedOfflineAndNobodyIsAsked() throws Exception {
    Path other = directory.resolve("offline");
    internet.rules(other, "allow * public");
    ModuleVersion id = publish();
    try (DepotServer online = DepotServer.start(other)) {
      for (String kind : List.of("info", "mod", "zip")) {
        assertThat(Http.get(online.url() + "/go" + FakeUpstream.file(id, kind)).status())
            .isEqualTo(200);
      }
      Http.get(online.url() + "/go/sumdb/sum.test/lookup/" + id.path().text() + "@v1.0.0");
    }
    int before = internet.upstream().requests().size();
    try (DepotServer offline = DepotServer.start(other, "-Dgodepot.offline=true")) {
      String base = offline.url() + "/go/";
      assertThat(Http.get(base + id.path().text() + "/@v/list").text()).isEqualTo("v1.0.0\n");
      assertThat(Http.get(base + id.path().text() + "/@latest").text()).contains("v1.0.0");
      assertThat(Http.get(offline.url() + "/go" + FakeUpstream.file(id, "zip")).status())
          .isEqualTo(200);
      assertThat(Http.get(base + "out.test/unknown/@v/list").status()).isEqualTo(404);
      assertThat(Http.get(base + "sumdb/sum.test/supported").status()).isEqualTo(200);
      assertThat(Http.get(base + "sumdb/sum.test/lookup/" + id.path().text() + "@v1.0.0").status())
          .isEqualTo(200);
    }
    assertThat(internet.upstream().requests()).hasSize(before);
  }

  @Test
  void headTellsTheLengthOfAZip() throws Exception {
    ModuleVersion id = publish();
    Http.Answer cold = Http.head(url(id, "zip"));
    assertThat(cold.status()).isEqualTo(200);
    Http.Answer warm = Http.get(url(id, "zip"));
    assertThat(Http.head(url(id, "zip")).header("Content-Length"))
        .isEqualTo(Integer.toString(warm.body().length));
    assertThat(warm.header("Cache-Control")).contains("immutable");
    assertThat(warm.header("X-Go-Sum")).startsWith("h1:");
  }

  @Test
  void metricsTellOfFetchesAndHits() throws Exception {
    ModuleVersion id = publish();
    Http.get(url(id, "mod"));
    Http.get(url(id, "mod"));
    Http.get(server.url() + "/go/out.test/none/@v/list");
    assertThat(Http.json("GET", server.url() + "/metrics", "admin", "").text())
        .contains(
            "godepot_upstream_fetch_seconds_count{result=\"found\",source=\"public\"}",
            "godepot_upstream_fetch_seconds_count{result=\"absent\",source=\"public\"}",
            "godepot_cache_hits_total{kind=\"mod\"}");
  }

  @Test
  void administratorsSeeDropAndRefetch() throws Exception {
    ModuleVersion id = publish();
    Http.get(url(id, "zip"));
    assertThat(kept(id)).isTrue();
    String admin = server.url() + "/api/v1/admin/";
    String path = id.path().text();
    assertThat(Http.json("DELETE", admin + "mirror/" + path + "/v1.0.0", "admin", "").status())
        .isEqualTo(204);
    assertThat(kept(id)).isFalse();
    assertThat(Http.get(url(id, "zip")).status()).isEqualTo(200);
    assertThat(Http.json("POST", admin + "mirror/" + path + "/-/refresh", "admin", "").status())
        .isEqualTo(200);
    assertThat(Http.json("GET", admin + "upstreams", "admin", "").text()).contains("\"public\"");
    assertThat(Http.json("GET", admin + "upstreams", "demo", "").status()).isEqualTo(403);
  }
}
