package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers with other settings than the default ones. */
class VariantsIT {
  @TempDir Path home;

  private static byte[] large(String module, String version, int bytes) {
    byte[] noise = new byte[bytes];
    new Random(version.hashCode()).nextBytes(noise);
    byte[] mod = ModuleZips.mod(module).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return ModuleZips.of(module, version, Map.of("go.mod", mod, "noise", noise));
  }

  private static int put(DepotServer server, byte[] zip) throws Exception {
    return Http.putAs("demo", server.view("demo") + "/upload", zip).status();
  }

  @Test
  void withoutACacheTheAnswersAreTheSame() throws Exception {
    try (DepotServer server = DepotServer.start(home, "-Dgodepot.facts.releases=0")) {
      for (String version : List.of("v1.0.0", "v1.1.0")) {
        assertThat(put(server, ModuleZips.library("example.com/m", version))).isEqualTo(201);
      }
      String base = server.view("demo") + "/example.com/m/";
      assertThat(Http.get(base + "@v/list").text()).isEqualTo("v1.0.0\nv1.1.0\n");
      assertThat(Http.get(base + "@latest").text()).contains("v1.1.0");
      assertThat(put(server, ModuleZips.library("example.com/m", "v1.0.0"))).isEqualTo(409);
    }
  }

  @Test
  void anyContextPathWorks() throws Exception {
    try (DepotServer server = DepotServer.start(home, "/depot", new String[0])) {
      String view = server.url() + "/depot/api/packages/demo/go";
      byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
      Http.Answer answer = Http.putAs("demo", view + "/upload", zip);
      assertThat(answer.header("Location")).isEqualTo(view + "/example.com/m/@v/v1.0.0.zip");
      assertThat(Http.get(answer.header("Location")).body()).isEqualTo(zip);
      assertThat(Http.get(server.url() + "/depot/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void theConfiguredAddressIsTold() throws Exception {
    String base = "https://depot.example.com/go";
    try (DepotServer server = DepotServer.start(home, "-Dgodepot.base.url=" + base + "/")) {
      byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
      Http.Answer answer = Http.putAs("demo", server.view("demo") + "/upload", zip);
      assertThat(answer.text()).contains("install: GOPROXY=" + base + "/api/packages/demo/go ");
    }
  }

  @Test
  void uploadsBeyondTheSlotsComeAgain() throws Exception {
    try (DepotServer server = DepotServer.start(home, "-Dgodepot.publish.slots=1")) {
      byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
      try (RawHttp slow = new RawHttp(server.port())) {
        slow.send(
            "PUT /api/packages/demo/go/upload HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                + "Authorization: "
                + Http.basic("demo", "demo")
                + "\r\nContent-Length: 100\r\n\r\n");
        assertThat(slow.statusLine()).contains(" 100 ");
        Http.Answer busy = Http.putAs("demo", server.view("demo") + "/upload", zip);
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.header("Retry-After")).isNotEmpty();
        slow.finish();
        assertThat(slow.readAll()).doesNotContain("201 Created");
      }
      assertThat(put(server, zip)).isEqualTo(201);
    }
  }

  @Test
  void wrongSettingsAreAllToldAndRefuseTheStart() {
    String[] wrong = {
      "-Dgodepot.publish.slots=0", "-Dgodepot.db.pool=x", "-Dgodepot.base.url=ftp:x"
    };
    try (DepotServer server = DepotServer.start(home, wrong)) {
      throw new AssertionError("it runs on port " + server.port());
    } catch (Exception refused) {
      assertThat(refused)
          .hasMessageContaining("godepot.publish.slots must be at least 1")
          .hasMessageContaining("godepot.db.pool must be a whole number but is x")
          .hasMessageContaining("godepot.base.url is no http or https address: ftp:x");
    }
  }

  @Test
  void theReserveOfFreeSpaceStopsUploadsNotDownloads() throws Exception {
    byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
    try (DepotServer server = DepotServer.start(home)) {
      assertThat(put(server, zip)).isEqualTo(201);
    }
    try (DepotServer server =
        DepotServer.start(home, "-Dgodepot.blob.reserve=" + Long.MAX_VALUE / 2)) {
      assertThat(put(server, ModuleZips.library("example.com/m", "v1.1.0"))).isEqualTo(507);
      assertThat(Http.get(server.view("demo") + "/example.com/m/@v/v1.0.0.zip").body())
          .isEqualTo(zip);
    }
  }

  /** On a real small disk, where the machine lets us make one. */
  @Test
  void aFullDiskIs507AndRoomHelpsWithoutARestart() throws Exception {
    List<String> mount =
        List.of("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", home.toString());
    if (new ProcessBuilder(mount).start().waitFor() != 0) {
      Programs.missing("the right to mount a tmpfs");
    }
    try (DepotServer server = DepotServer.start(home, "-Dgodepot.blob.reserve=1000000")) {
      assertThat(put(server, large("example.com/m", "v1.0.0", 10_000_000))).isEqualTo(201);
      Path filler = home.resolve("filler");
      Files.write(filler, new byte[40_000_000]);
      assertThat(put(server, large("example.com/m", "v1.1.0", 20_000_000))).isEqualTo(507);
      // Without a length the disk fills while the body comes.
      Http.Answer chunked = Http.putChunked(server, large("example.com/m", "v1.1.0", 20_000_000));
      assertThat(chunked.status()).as(chunked.text()).isEqualTo(507);
      String files = server.view("demo") + "/example.com/m/@v/";
      assertThat(Http.get(files + "list").text()).isEqualTo("v1.0.0\n");
      assertThat(Http.get(files + "v1.0.0.zip").status()).isEqualTo(200);
      assertThat(Leftovers.staged(home)).isEmpty();
      Files.delete(filler);
      assertThat(put(server, large("example.com/m", "v1.1.0", 20_000_000))).isEqualTo(201);
    } finally {
      new ProcessBuilder("umount", "-l", home.toString()).start().waitFor();
    }
  }
}
