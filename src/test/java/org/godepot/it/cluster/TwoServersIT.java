package org.godepot.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.FeedCursor;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.pages.PublishVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one MariaDB and one directory of blobs. The release campaign of races:
 *
 * <pre>
 * mvn verify -Dit.test=TwoServersIT -Dgodepot.races=1000
 * </pre>
 */
class TwoServersIT {
  private static final int CLIENTS = 64;

  @TempDir static Path directory;

  private static Cluster cluster;
  private static DepotServer one;
  private static DepotServer other;

  @BeforeAll
  static void start() throws Exception {
    cluster = Cluster.start(directory);
    String[] sweep = {"-Dgodepot.sweep.interval=1s", "-Dgodepot.sweep.grace=3s"};
    one = cluster.server(sweep);
    other = cluster.server(sweep);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Http.Answer publish(DepotServer server, byte[] zip) throws Exception {
    return Http.putAs("demo", server.view("demo") + "/upload", zip);
  }

  private static int get(DepotServer server, String path, String... headers) throws Exception {
    return Http.get(server.url() + path, headers).status();
  }

  private static int api(String method, DepotServer server, String user, String path, String body)
      throws Exception {
    return Http.json(method, server.url() + "/api/v1/" + path, user, body).status();
  }

  @Test
  void whatOneReceivedTheOtherShowsAndEitherPublishes() throws Exception {
    PublishVisitor first = PublishVisitor.of(one.url(), "demo");
    PublishVisitor second = PublishVisitor.of(other.url(), "demo");
    String preview = first.preview("demo", ModuleZips.library("example.com/shown", "v1.0.0"));
    Http.Answer page = second.open(preview);
    assertThat(page.text()).contains("Publish v1.0.0");
    assertThat(first.press(page, "publish", preview).status()).isEqualTo(303);
    assertThat(second.open(preview).status()).isEqualTo(404);
    assertThat(Http.get(other.view("demo") + "/example.com/shown/@v/list").text())
        .isEqualTo("v1.0.0\n");
  }

  @Test
  void ofManyPublishersOfOneVersionOneWins() throws Exception {
    int rounds = Integer.getInteger("godepot.races", 20);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (int round = 0; round < rounds; round++) {
        race(clients, "v1.0." + round);
      }
    } finally {
      clients.shutdownNow();
    }
    System.out.printf("race: %d rounds of %d clients, one winner each%n", rounds, CLIENTS);
    // The winners' zips and the one go.mod they share.
    Await.until(60 + rounds, () -> blobs("example.com/race") == rounds + 1L);
    for (int round = 0; round < rounds; round++) {
      String zip = "/api/packages/demo/go/example.com/race/@v/v1.0." + round + ".zip";
      assertThat(get(one, zip)).isEqualTo(200);
    }
  }

  private static void race(ExecutorService clients, String version) throws Exception {
    List<byte[]> zips =
        IntStream.range(0, CLIENTS)
            .mapToObj(i -> ModuleZips.of("example.com/race", version, "go.mod", mod(), "n", "" + i))
            .toList();
    List<Callable<Http.Answer>> uploads = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      byte[] zip = zips.get(i);
      DepotServer server = i % 2 == 0 ? one : other;
      uploads.add(() -> publish(server, zip));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Http.Answer> upload : clients.invokeAll(uploads)) {
      statuses.add(upload.get().status());
    }
    assertThat(Collections.frequency(statuses, 201)).as(version + " " + statuses).isEqualTo(1);
    assertThat(Collections.frequency(statuses, 409)).as("" + statuses).isEqualTo(CLIENTS - 1);
    byte[] winner = zips.get(statuses.indexOf(201));
    for (DepotServer server : List.of(one, other)) {
      String file = server.view("demo") + "/example.com/race/@v/" + version + ".zip";
      assertThat(Http.get(file).body()).isEqualTo(winner);
    }
  }

  private static String mod() {
    return ModuleZips.mod("example.com/race");
  }

  /** How many blobs hold a text, zips and go.mod files of small modules being stored plain. */
  private static long blobs(String text) throws Exception {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        cluster.blobs(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path swept, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream()
        .filter(file -> String.valueOf(file.getFileName()).matches("[0-9a-f]{64}"))
        .filter(file -> holds(file, wanted))
        .count();
  }

  private static boolean holds(Path file, byte[] wanted) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (java.io.IOException sweptMeanwhile) {
      return false;
    }
  }

  @Test
  void whatOneServerAnsweredHoldsOnTheOther() throws Exception {
    String list = "/api/packages/demo/go/example.com/seen/@v/list";
    String version = "packages/demo/go/example.com/seen/v1.0.0";
    byte[] zip = ModuleZips.library("example.com/seen", "v1.0.0");
    for (int i = 0; i < 20; i++) {
      DepotServer here = i % 2 == 0 ? one : other;
      DepotServer there = i % 2 == 0 ? other : one;
      assertThat(publish(here, zip).status()).isEqualTo(201);
      assertThat(get(there, list)).isEqualTo(200);
      assertThat(publish(there, zip).status()).isEqualTo(409);
      assertThat(api("DELETE", there, "demo", version, "")).isEqualTo(204);
      assertThat(get(here, list)).isEqualTo(404);
    }
  }

  @Test
  void rightsAndTokensEndOnBothServersAtOnce() throws Exception {
    String list = "/api/packages/closed/go/example.com/m/@v/list";
    String eve = Http.basic("eve", "eve");
    String grant = "{\"kind\":\"user\",\"name\":\"eve\",\"level\":\"read\"}";
    assertThat(api("PUT", one, "admin", "owners/closed", "{}")).isEqualTo(201);
    assertThat(get(other, list)).isEqualTo(404);
    String closed = "{\"visibility\":\"private\"}";
    assertThat(api("PUT", one, "admin", "owners/closed", closed)).isEqualTo(200);
    assertThat(get(other, list)).isEqualTo(401);
    assertThat(get(other, list, "Authorization", eve)).isEqualTo(403);
    assertThat(api("PUT", one, "admin", "owners/closed/grants", grant)).isEqualTo(201);
    assertThat(get(other, list, "Authorization", eve)).isEqualTo(404);
    Http.Answer made =
        Http.json(
            "POST", other.url() + "/api/v1/tokens", "eve", "{\"name\":\"t\",\"scope\":\"read\"}");
    String token = made.text().replaceAll(".*\"token\":\"([^\"]+)\".*", "Bearer $1");
    assertThat(get(one, list, "Authorization", token)).isEqualTo(404);
    assertThat(get(other, list, "Authorization", token)).isEqualTo(404);
    String id = made.text().replaceAll(".*\"id\":([0-9]+),.*", "$1");
    assertThat(api("DELETE", one, "eve", "tokens/" + id, "")).isEqualTo(204);
    assertThat(get(other, list, "Authorization", token)).isEqualTo(401);
    String gone = "owners/closed/grants?kind=user&name=eve";
    assertThat(api("DELETE", one, "admin", gone, "")).isEqualTo(204);
    assertThat(get(other, list, "Authorization", eve)).isEqualTo(403);
    assertThat(api("DELETE", other, "admin", "owners/closed", "")).isEqualTo(204);
    assertThat(get(one, list)).isEqualTo(401);
  }

  @Test
  void claimsHoldOnBothServersFromTheNextRequest() throws Exception {
    String claim = "owners/holder/prefixes/claimed.test";
    assertThat(api("PUT", one, "admin", "owners/holder", "{\"visibility\":\"private\"}"))
        .isEqualTo(201);
    for (int i = 0; i < 10; i++) {
      DepotServer here = i % 2 == 0 ? one : other;
      DepotServer there = i % 2 == 0 ? other : one;
      String module = "claimed.test/m" + i;
      String list = "/go/" + module + "/@v/list";
      byte[] zip = ModuleZips.library(module, "v1.0.0");
      assertThat(get(there, list)).isEqualTo(404);
      assertThat(api("PUT", here, "admin", claim, "")).isEqualTo(201);
      assertThat(get(there, list)).isEqualTo(401);
      assertThat(publish(there, zip).status()).isEqualTo(403);
      assertThat(api("DELETE", there, "admin", claim, "")).isEqualTo(204);
      assertThat(publish(here, zip).status()).isEqualTo(201);
      assertThat(get(there, list)).isEqualTo(200);
      assertThat(api("PUT", there, "admin", claim, "")).isEqualTo(201);
      assertThat(get(here, list)).isEqualTo(401);
      assertThat(api("DELETE", here, "admin", claim, "")).isEqualTo(204);
    }
  }

  @Test
  void maintenanceHoldsOnBothServersFromTheNextRequest() throws Exception {
    String path = "admin/read-only";
    for (int i = 0; i < 5; i++) {
      DepotServer here = i % 2 == 0 ? one : other;
      DepotServer there = i % 2 == 0 ? other : one;
      byte[] zip = ModuleZips.library("example.com/held", "v1.0." + i);
      assertThat(api("PUT", here, "admin", path, "{}")).isEqualTo(201);
      assertThat(publish(there, zip).status()).isEqualTo(503);
      assertThat(Http.get(there.url() + "/", "Accept", "text/html").text())
          .contains("id=\"read-only\"");
      assertThat(api("DELETE", there, "admin", path, "")).isEqualTo(204);
      assertThat(publish(here, zip).status()).isEqualTo(201);
    }
  }

  @Test
  void aCursorMissesNothingThatEitherServerTakes() throws Exception {
    int publishers = 8;
    int each = 8;
    ExecutorService clients = Executors.newFixedThreadPool(publishers);
    FeedCursor cursor = new FeedCursor(6);
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < publishers; i++) {
        DepotServer server = i % 2 == 0 ? one : other;
        String module = "example.com/feed/p" + i;
        running.add(clients.submit(() -> publishAll(server, module, each)));
      }
      Await.until(
          () -> {
            DepotServer server = cursor.told("example.com").size() % 2 == 0 ? one : other;
            cursor.poll(server.url() + "/go/index");
            return cursor.told("example.com/feed").size() >= publishers * each;
          });
      for (Future<Boolean> publisher : running) {
        assertThat(publisher.get()).isTrue();
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(cursor.toldOnce("example.com/feed")).hasSize(publishers * each);
  }

  private static boolean publishAll(DepotServer server, String module, int count) throws Exception {
    for (int i = 0; i < count; i++) {
      Http.Answer answer = publish(server, ModuleZips.library(module, "v1.0." + i));
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
    return true;
  }
}
