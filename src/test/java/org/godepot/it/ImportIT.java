package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Module caches come in over HTTP, by the tools that people have. */
class ImportIT extends ServerTest {
  private static final String IMPORT = "/admin/import";
  private static final String RULES = IMPORT + "?verify=rules";

  @TempDir Path directory;

  private static Api admin() {
    return Api.as(server, "admin");
  }

  /** Lays files out as a file-tree GOPROXY. */
  private static void lay(Path tree, String module, String version, byte[] zip) throws IOException {
    Path versions = Files.createDirectories(tree.resolve(module.replace("M", "!m") + "/@v"));
    Files.writeString(versions.resolve("list"), version + "\n");
    Files.writeString(
        versions.resolve(version + ".info"),
        "{\"Version\":\"" + version + "\",\"Time\":\"2026-01-02T03:04:05Z\"}");
    String mod = version.contains("+") ? "module " + module + "\n" : ModuleZips.mod(module);
    Files.writeString(versions.resolve(version + ".mod"), mod);
    Files.write(versions.resolve(version + ".zip"), zip);
  }

  private static JsonNode kept(String module) throws Exception {
    return Api.json(admin().get("/admin/mirror?q=" + module)).path(0);
  }

  /** The commands of the README, but for the address. */
  private String shell(Path cache) throws Exception {
    String command =
        "tar -C '"
            + cache
            + "' -czf - . | curl -sS -u admin:admin -X POST -T - '"
            + server.url()
            + "/api/v1"
            + RULES
            + "'";
    return Programs.output(List.of("sh", "-c", command), directory);
  }

  @Test
  void theCacheOfARealGoCommandIsKeptWithItsHashes() throws Exception {
    Programs.need("curl");
    Programs.need("tar");
    Path tree = directory.resolve("tree");
    String plain = newModule();
    String capital = plain + "/M";
    lay(tree, plain, "v1.0.0", ModuleZips.program(plain, "v1.0.0"));
    lay(tree, capital, "v0.1.0-rc.1", ModuleZips.library(capital, "v0.1.0-rc.1"));
    String old = newModule();
    String incompatible = "v2.0.0+incompatible";
    lay(tree, old, incompatible, ModuleZips.of(old, incompatible, "lib.go", "package lib\n"));
    GoCommand go =
        new GoCommand(Programs.go(), directory.resolve("go"), "file://" + tree).importing(plain);
    for (String id :
        List.of(plain + "@v1.0.0", capital + "@v0.1.0-rc.1", old + "@" + incompatible)) {
      go.run("mod", "download", id).mustSucceed();
    }

    Path cache = directory.resolve("go/cache/cache/download");
    String report = shell(cache);
    assertThat(report)
        .contains("\"state\":\"done\"", "\"source\":\"tar.gz\"")
        .contains("\"imported\":{\"info\":3,\"mod\":3,\"zip\":3}", "\"refused\":0");
    for (String id :
        List.of(plain + "@v1.0.0", capital + "@v0.1.0-rc.1", old + "@" + incompatible)) {
      GoCommand.Result download = go.run("mod", "download", "-json", id).mustSucceed();
      JsonNode kept = kept(id.substring(0, id.indexOf('@')));
      assertThat(kept.path("version").asText()).isEqualTo(download.json("Version"));
      assertThat(kept.path("h1").asText()).isEqualTo(download.json("Sum"));
      assertThat(kept.path("goModH1").asText()).isEqualTo(download.json("GoModSum"));
      assertThat(kept.path("source").asText()).isEqualTo("import");
      assertThat(kept.path("proof").asText()).isEqualTo("import");
    }
    assertThat(shell(cache)).contains("\"alreadyThere\":{\"info\":3,\"mod\":3,\"zip\":3}");
    requireServed(plain + "/@v/list", "v1.0.0\n");
    for (String kind : List.of("info", "mod", "zip")) {
      String file = plain + "/@v/v1.0.0." + kind;
      requireServed(file, Files.readString(tree.resolve(file), StandardCharsets.ISO_8859_1));
    }
  }

  /** In the site view, as it was, though no rule covers the path. */
  private static void requireServed(String file, String content) throws Exception {
    String demo = Http.basic("demo", "demo");
    Http.Answer answer = Http.get(server.url() + "/go/" + file, "Authorization", demo);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).isEqualTo(content);
  }

  @Test
  void aDirectoryOfTheServerIsImported() throws Exception {
    String module = newModule();
    Path tree = home.resolve("imports/cache");
    lay(tree, module, "v1.0.0", ModuleZips.library(module, "v1.0.0"));
    Http.Answer answer = admin().send("POST", RULES + "&directory=cache", new byte[0]);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).contains("\"source\":\"directory cache\"", "\"ignored\":1");
    assertThat(kept(module).path("info").asBoolean()).isTrue();
    for (String out : List.of("..", "../..", "/etc", "")) {
      String query = RULES + "&directory=" + out;
      assertThat(admin().send("POST", query, new byte[0]).status()).as(out).isEqualTo(400);
    }
    assertThat(admin().send("POST", RULES + "&directory=none", new byte[0]).status())
        .isEqualTo(404);
  }

  @Test
  void aCutArchiveIsToldWithWhatCame() throws Exception {
    byte[] whole = archive(3);
    Http.Answer cut = admin().send("POST", RULES, Arrays.copyOf(whole, whole.length - 20));
    assertThat(cut.status()).as(cut.text()).isEqualTo(400);
    JsonNode report = Api.json(cut);
    assertThat(report.path("state").asText()).isEqualTo("failed");
    assertThat(report.path("problem").asText()).contains("ended early", "send it again");
    assertThat(report.path("imported").path("zip").asInt()).isPositive();
    JsonNode last = Api.json(admin().get(IMPORT)).path(0);
    assertThat(last.path("id").asInt()).isEqualTo(report.path("id").asInt());
    Http.Answer again = admin().send("POST", RULES, whole);
    assertThat(again.status()).isEqualTo(200);
  }

  @Test
  void wrongRequestsAreRefused() throws Exception {
    byte[] whole = archive(1);
    assertThat(Api.anonymous(server).send("POST", RULES, whole).status()).isEqualTo(401);
    assertThat(Api.as(server, "demo").send("POST", RULES, whole).status()).isEqualTo(403);
    assertThat(Api.as(server, "demo").get(IMPORT).status()).isEqualTo(403);
    assertThat(admin().send("POST", IMPORT + "?verify=no", whole).status()).isEqualTo(400);
    assertThat(admin().send("POST", IMPORT + "?verify=sumdb", whole).status()).isEqualTo(400);
    assertThat(admin().send("POST", RULES, new byte[0]).status()).isEqualTo(415);
    for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data")) {
      Http.Answer form = admin().with("Content-Type", type).send("POST", RULES, whole);
      assertThat(form.status()).isEqualTo(415);
      assertThat(form.text()).contains("curl -X POST -T");
    }
  }

  /** A gzipped tar of versions of one module. */
  private static byte[] archive(int versions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(newModule(), versions, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(String module, int versions, OutputStream out) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      for (int i = 0; i < versions; i++) {
        String version = "v1.0." + i;
        String start = module + "/@v/" + version;
        add(tar, start + ".info", utf8("{\"Version\":\"" + version + "\"}"));
        add(tar, start + ".mod", utf8(ModuleZips.mod(module) + "// " + i + "\n"));
        add(tar, start + ".zip", ModuleZips.library(module, version));
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  /** Ten thousand for a release; the server's heap is what a few hundred uploads would fill. */
  @Test
  void anyNumberOfVersionsFitsASmallHeap() throws Exception {
    int count = Integer.getInteger("godepot.imported", 300);
    Path file = directory.resolve("cache.tar.gz");
    String module = newModule();
    try (OutputStream out = Files.newOutputStream(file)) {
      write(module, count, out);
    }
    try (DepotServer small = DepotServer.start(directory.resolve("home"), "-Xmx96m")) {
      long start = System.nanoTime();
      Http.Answer answer =
          Http.post(small.url() + "/api/v1" + RULES, file, Http.basic("admin", "admin"));
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(Api.json(answer).path("imported").path("zip").asInt()).isEqualTo(count);
      System.out.println(
          "imported " + count + " versions in " + millis + " ms with -Xmx96m: " + answer.text());
    }
  }
}
