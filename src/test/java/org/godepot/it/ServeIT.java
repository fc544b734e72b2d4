package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What clients read, with the headers they rely on. */
class ServeIT extends ServerTest {
  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String etag(byte[] bytes) throws Exception {
    return "\"" + sha256(bytes) + "\"";
  }

  /** A module zip of some size that does not compress. */
  private static byte[] large(String module) {
    byte[] noise = new byte[3_000_000];
    new Random(1).nextBytes(noise);
    byte[] mod = ModuleZips.mod(module).getBytes(StandardCharsets.UTF_8);
    return ModuleZips.of(
        module, "v1.0.0", new java.util.TreeMap<>(java.util.Map.of("go.mod", mod, "n", noise)));
  }

  @Test
  void filesHaveTheirTypesAndHeaders() throws Exception {
    String module = newModule();
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    publish(zip);
    String files = view() + "/" + module + "/@v/";
    Http.Answer answer = Http.get(files + "v1.0.0.zip");
    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("ETag")).isEqualTo(etag(zip));
    assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(zip.length));
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(answer.header("Content-Disposition")).contains("filename=\"v1.0.0.zip\"");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Go-Sum")).startsWith("h1:");
    assertThat(answer.header("Last-Modified")).isNotEmpty();
    assertThat(Http.get(files + "v1.0.0.info").header("Content-Type"))
        .isEqualTo("application/json");
    assertThat(Http.get(files + "v1.0.0.mod").header("Content-Type"))
        .isEqualToIgnoringCase("text/plain;charset=utf-8");
    Http.Answer list = Http.get(files + "list");
    assertThat(list.header("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(list.header("ETag")).isEqualTo(etag(list.body()));
    assertThat(list.headers().map()).doesNotContainKeys("Set-Cookie", "Content-Encoding");
  }

  @Test
  void headTellsTheSameWithoutABody() throws Exception {
    String module = newModule();
    publish(ModuleZips.library(module, "v1.0.0"));
    String base = view() + "/" + module;
    for (String path :
        List.of("/@v/list", "/@v/v1.0.0.info", "/@v/v1.0.0.mod", "/@v/v1.0.0.zip", "/@latest")) {
      Http.Answer get = Http.get(base + path);
      Http.Answer head = Http.head(base + path);
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      for (String name : List.of("Content-Length", "ETag", "Content-Type", "Cache-Control")) {
        assertThat(head.header(name))
            .as(path + " " + name)
            .isEqualTo(get.header(name))
            .isNotEmpty();
      }
    }
    assertThat(Http.head(base + "/@v/v9.9.9.info").status()).isEqualTo(404);
  }

  @Test
  void conditionsAndRangesAreAnswered() throws Exception {
    String module = newModule();
    byte[] zip = large(module);
    publish(zip);
    String url = view() + "/" + module + "/@v/v1.0.0.zip";
    Http.Answer unchanged = Http.get(url, "If-None-Match", etag(zip));
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.header("ETag")).isEqualTo(etag(zip));
    Http.Answer rest = Http.get(url, "Range", "bytes=1000000-", "If-Range", etag(zip));
    assertThat(rest.status()).isEqualTo(206);
    assertThat(rest.header("Content-Range"))
        .isEqualTo("bytes 1000000-" + (zip.length - 1) + "/" + zip.length);
    assertThat(rest.body()).isEqualTo(java.util.Arrays.copyOfRange(zip, 1_000_000, zip.length));
    assertThat(Http.get(url, "Range", "bytes=-5").body())
        .isEqualTo(java.util.Arrays.copyOfRange(zip, zip.length - 5, zip.length));
    assertThat(Http.get(url, "Range", "bytes=0-0").body()).hasSize(1);
    assertThat(Http.get(url, "Range", "bytes=5-", "If-Range", "\"other\"").status()).isEqualTo(200);
    String many = "bytes=" + "0-,".repeat(1300) + "0-";
    assertThat(Http.get(url, "Range", many).body()).isEqualTo(zip);
    Http.Answer beyond = Http.get(url, "Range", "bytes=" + zip.length + "-");
    assertThat(beyond.status()).isEqualTo(416);
    assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + zip.length);
  }

  @Test
  void listsAndLatestFollowSemver() throws Exception {
    String module = newModule();
    String pseudo = "v0.0.0-20240102030405-0123456789ab";
    publish(ModuleZips.library(module, pseudo));
    String base = view() + "/" + module;
    Http.Answer empty = Http.get(base + "/@v/list");
    assertThat(empty.status()).isEqualTo(200);
    assertThat(empty.body()).isEmpty();
    assertThat(Http.get(base + "/@latest").text()).contains(pseudo);
    publish(ModuleZips.library(module, "v1.0.0-rc.2"));
    assertThat(Http.get(base + "/@latest").text()).contains("\"v1.0.0-rc.2\"");
    publish(ModuleZips.library(module, "v0.9.0"));
    publish(ModuleZips.library(module, "v0.10.0"));
    assertThat(Http.get(base + "/@latest").text()).contains("\"v0.10.0\"");
    assertThat(Http.get(base + "/@v/list").text()).isEqualTo("v0.9.0\nv0.10.0\nv1.0.0-rc.2\n");
    assertThat(Http.get(base + "/@v/0123456789.info").text()).contains(pseudo);
    assertThat(Http.get(base + "/@v/" + pseudo + ".mod").text()).contains(module);
  }

  @Test
  void whatDoesNotExistIsMissingInPlainText() throws Exception {
    String module = newModule();
    publish(ModuleZips.library(module, "v1.0.0"));
    String base = view() + "/";
    for (String path :
        List.of(
            module + "/@v/v1.0.1.info",
            module + "/@v/v1.0.1.zip",
            module + "/@v/v1.mod",
            module + "/@v/v1.0.0.txt",
            module + "/@v/.info",
            module + "/@v/",
            module,
            "x/@latest",
            module + "/Sub/@v/list",
            module + "/!!a/@v/list",
            module + "/!/@v/list",
            "example.com/c~1/@v/list",
            module + "/@v/master.info",
            module + "/@v/HEAD.info",
            module + "/@v/v1.0.0+meta.info",
            "sumdb/sum.golang.org/supported")) {
      Http.Answer answer = Http.get(base + path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
      assertThat(answer.text()).as(path).startsWith("godepot: ").doesNotContain("\n\n");
      assertThat(answer.text().lines()).hasSizeLessThanOrEqualTo(8);
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void escapesArriveInAnyMix() throws Exception {
    String module = newModule() + "/UPPER";
    publish(ModuleZips.library(module, "v1.0.0-RC1"));
    String base = view() + "/" + module.replace("UPPER", "");
    assertThat(Http.get(base + "!u!p!p!e!r/@v/v1.0.0-!r!c1.info").status()).isEqualTo(200);
    assertThat(Http.get(base + "%21u!p%21p!e%21r/%40v/v1.0.0-%21r!c1.info").status())
        .isEqualTo(200);
    String incompatible = newModule();
    publish(ModuleZips.of(incompatible, "v2.0.0+incompatible", "lib.go", "package lib\n"));
    String files = view() + "/" + incompatible + "/@v/";
    assertThat(Http.get(files + "v2.0.0+incompatible.info").status()).isEqualTo(200);
    assertThat(Http.get(files + "v2.0.0%2Bincompatible.mod").text())
        .isEqualTo("module " + incompatible + "\n");
    assertThat(Http.get(files + "v2.0.0.info").text()).contains("v2.0.0+incompatible");
    assertThat(Http.get(files + "v2.0.0.zip").status()).isEqualTo(404);
  }

  @Test
  void aDamagedOrMissingBlobIsNeverAWholeAnswerNor404() throws Exception {
    String module = newModule();
    byte[] zip = large(module);
    publish(zip);
    String url = view() + "/" + module + "/@v/v1.0.0.zip";
    Path blob = blob(sha256(zip));
    try (RandomAccessFile file = new RandomAccessFile(blob.toFile(), "rw")) {
      file.seek(1_500_000);
      file.write(file.read() ^ 1);
    }
    assertThat(wholeBody(url)).isFalse();
    try (RandomAccessFile file = new RandomAccessFile(blob.toFile(), "rw")) {
      file.setLength(1000);
    }
    assertThat(Http.get(url).status()).isEqualTo(503);
    Files.delete(blob);
    Http.Answer missing = Http.get(url);
    assertThat(missing.status()).isEqualTo(503);
    assertThat(missing.header("Retry-After")).isNotEmpty();
    assertThat(missing.text()).doesNotContain(home.toString());
  }

  private static Path blob(String digest) {
    return home.resolve("blobs")
        .resolve(digest.substring(0, 2))
        .resolve(digest.substring(2, 4))
        .resolve(digest);
  }

  /** Whether a download arrives as a complete answer. */
  private static boolean wholeBody(String url) throws Exception {
    try {
      return Http.get(url).status() == 200;
    } catch (IOException cut) {
      return false;
    }
  }
}
