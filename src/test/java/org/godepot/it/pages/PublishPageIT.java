package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing in a browser that knows no scripts. */
class PublishPageIT {
  private static final AtomicInteger MODULES = new AtomicInteger();

  @TempDir static Path home;

  private static DepotServer server;
  private static PublishVisitor demo;

  @BeforeAll
  static void start() throws Exception {
    server = DepotServer.start(home);
    demo = PublishVisitor.of(server.url(), "demo");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String newModule() {
    return "example.com/p" + MODULES.incrementAndGet();
  }

  private static List<Path> held(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("blobs/.held"))) {
      return files.toList();
    }
  }

  private static long blobs() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("blobs"))) {
      return files.filter(file -> String.valueOf(file.getFileName()).length() == 64).count();
    }
  }

  private static String list(String module) throws Exception {
    return Http.get(server.view("demo") + "/" + module + "/@v/list").text();
  }

  private static boolean isPublished(String module) throws Exception {
    return list(module).equals("v1.0.0\n");
  }

  private static String audit() throws IOException {
    return Files.readString(home.resolve("logs/audit.log"));
  }

  @Test
  void twoFormsPublishAModule() throws Exception {
    String module = newModule();
    long before = blobs();
    byte[] zip =
        ModuleZips.of(
            module,
            "v1.0.0",
            "go.mod",
            ModuleZips.mod(module) + "require golang.org/x/text v0.14.0\n",
            "main.go",
            "package main\n\nfunc main() {}\n",
            "README.md",
            "# A program\n");
    String preview = demo.preview("demo", zip);
    Http.Answer page = demo.open(preview);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.text())
        .contains("Preview of <span class=\"mono\">" + module + "@v1.0.0</span>")
        .contains("require golang.org/x/text v0.14.0", "# A program", "main.go", "h1:")
        .contains("prefix-not-claimed", "no-license", "Publish v1.0.0");
    assertThat(isPublished(module)).isFalse();
    assertThat(blobs()).isEqualTo(before);
    assertThat(audit()).doesNotContain(module);

    Http.Answer done = demo.press(page, "publish", preview);
    Http.Answer result = demo.open(demo.location(done));
    assertThat(result.status()).isEqualTo(200);
    assertThat(result.text())
        .contains(module + "@v1.0.0</span> is published")
        .contains("GOPROXY=" + server.view("demo") + " GONOSUMDB=" + module + " go install ")
        .contains("href=\"/" + module + "@v1.0.0?owner=demo\"")
        .contains("upload?ifIdentical=ok");
    assertThat(isPublished(module)).isTrue();
    assertThat(audit().lines().filter(line -> line.contains(module)))
        .singleElement()
        .asString()
        .contains("\"actor\":\"demo\"", "\"action\":\"publish\"", "\"result\":\"ok\"");
    Http.Answer stored = Http.get(server.view("demo") + "/" + module + "/@v/v1.0.0.zip");
    assertThat(stored.body()).isEqualTo(zip);
    assertThat(demo.open(preview).status()).isEqualTo(404);
  }

  @Test
  void everyProblemOfABadZipIsShown() throws Exception {
    String module = newModule();
    byte[] zip =
        ModuleZips.of(
            module,
            "v1.0.0",
            "go.mod",
            "module example.com/other\n",
            "sub/go.mod",
            "module x\n",
            "A.go",
            "package a\n",
            "a.go",
            "package a\n",
            "<b>.go",
            "package a\n");
    Http.Answer page = demo.open(demo.preview("demo", zip));
    assertThat(page.text())
        .contains("This zip cannot be published yet", "id=\"upload\"")
        .contains("module-mismatch", "go.mod:1", "nested-module", "case-collision", "bad-name")
        .contains("What to do:", "&lt;b&gt;.go")
        .doesNotContain("<b>.go", "id=\"publish\"");
    Http.Answer noZip = demo.open(demo.preview("demo", new byte[0]));
    assertThat(noZip.text()).contains("not-a-zip", "There is <span id=\"counts\">1 error</span>");
  }

  @Test
  void markupOfThePublisherIsText() throws Exception {
    String module = newModule();
    byte[] zip =
        ModuleZips.of(
            module,
            "v1.0.0",
            "go.mod",
            ModuleZips.mod(module) + "// <script>alert('mod')</script>\n",
            "README.md",
            "</pre><img src=x onerror=alert(1)>\u202e\n",
            "a&(b).go",
            "package a\n");
    assertThat(demo.open(demo.preview("demo", zip)).text())
        .contains("&lt;script&gt;alert('mod')", "&lt;/pre&gt;&lt;img src=x", "[U+202E]")
        .contains("a&amp;(b).go")
        .doesNotContain("<script>alert", "<img", "\u202e");
  }

  @Test
  void aPreviewIsForItsUserOnlyAndNotForLong() throws Exception {
    String module = newModule();
    String preview = demo.preview("demo", ModuleZips.library(module, "v1.0.0"));
    Map<String, String> fields = PublishVisitor.hidden(demo.open(preview), "publish");
    for (String user : List.of("admin", "eve")) {
      PublishVisitor other = PublishVisitor.of(server.url(), user);
      String path = user.equals("eve") ? preview.replace("/demo/", "/eve/") : preview;
      assertThat(other.open(path).status()).isEqualTo(404);
      assertThat(other.open(path).text()).contains("id=\"notice\"", "choose the file again");
      assertThat(other.post(path, fields).status()).isEqualTo(403);
      assertThat(other.post(path, Map.of("seal", other.seal())).status()).isEqualTo(404);
      assertThat(other.post(path + "/discard", Map.of("seal", other.seal())).status())
          .isEqualTo(303);
    }
    PublishVisitor eve = PublishVisitor.of(server.url(), "eve");
    assertThat(eve.open(preview).status()).isEqualTo(403);
    assertThat(Http.get(server.url() + preview, "Accept", "text/html").status()).isEqualTo(401);
    assertThat(demo.open(preview).status()).isEqualTo(200);

    String old = "1000000000" + preview.substring(preview.lastIndexOf('-'));
    for (Path file : held(home)) {
      String name = String.valueOf(file.getFileName());
      if (preview.endsWith(name.substring(name.indexOf('-') + 1))) {
        Files.move(file, file.resolveSibling(name.substring(0, name.indexOf('-') + 1) + old));
      }
    }
    String expired = "/-/publish/demo/" + old;
    assertThat(demo.open(expired).status()).isEqualTo(404);
    assertThat(demo.post(expired, fields).status()).isEqualTo(404);
    assertThat(demo.post(preview, fields).status()).isEqualTo(404);
    assertThat(isPublished(module)).isFalse();
  }

  @Test
  void aFormWithoutOurSealIsRefused() throws Exception {
    byte[] zip = ModuleZips.library(newModule(), "v1.0.0");
    String foreign = PublishVisitor.of(server.url(), "eve").seal();
    int before = held(home).size();
    for (String seal : List.of("", "x", foreign)) {
      Http.Answer refused = demo.upload("demo", seal, BodyPublishers.ofByteArray(zip));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text()).contains("<h1>", "open its page again");
    }
    String[] foreignSite = {
      "Origin", "http://evil.example", "Authorization", Http.basic("demo", "demo")
    };
    Http.Answer crossSite = Http.send("POST", server.url() + "/-/publish", zip, foreignSite);
    assertThat(crossSite.status()).isEqualTo(403);
    assertThat(crossSite.text()).contains("cross-site");
    assertThat(held(home)).hasSize(before);
    String preview = demo.preview("demo", zip);
    for (String action : List.of(preview, preview + "/discard")) {
      assertThat(demo.post(action, Map.of("seal", foreign)).status()).isEqualTo(403);
    }
    assertThat(demo.open(preview).status()).isEqualTo(200);
  }

  private static String head(long length) {
    return "POST /-/publish HTTP/1.1\r\nHost: 127.0.0.1:"
        + server.port()
        + "\r\nAccept: text/html\r\nAuthorization: "
        + Http.basic("demo", "demo")
        + "\r\nContent-Type: "
        + PublishVisitor.contentType()
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  @Test
  void theSealIsCheckedBeforeTheFileComes() throws Exception {
    String wrong = PublishVisitor.field("owner", "demo") + PublishVisitor.field("seal", "wrong");
    String late = PublishVisitor.field("owner", "demo");
    for (String fields : List.of(wrong, late)) {
      try (RawHttp http = new RawHttp(server.port())) {
        http.send(head(100_000_000) + fields + PublishVisitor.fileHead());
        assertThat(http.statusLine()).contains(" 403 ");
      }
    }
  }

  @Test
  void whoWasFasterWinsAndBothHashesAreTold() throws Exception {
    String module = newModule();
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    String slow = demo.preview("demo", zip);
    Http.Answer page = demo.open(slow);
    assertThat(demo.publish(demo.preview("demo", ModuleZips.program(module, "v1.0.0"))).status())
        .isEqualTo(303);
    assertThat(demo.open(slow).text()).contains("is already published");
    Http.Answer late = demo.press(page, "publish", slow);
    assertThat(late.status()).isEqualTo(409);
    String sent = PublishVisitor.hidden(page, "publish").get("sum");
    assertThat(late.text())
        .contains("id=\"sent-sum\">" + sent + "<", "What you sent differs", "id=\"stored\">h1:")
        .doesNotContain("id=\"stored\">" + sent);
    Http.Answer again = demo.open(demo.preview("demo", ModuleZips.program(module, "v1.0.0")));
    assertThat(again.text()).contains("There is nothing to do");
  }

  @Test
  void onlyWhatWasShownIsPublished() throws Exception {
    String module = newModule();
    String preview = demo.preview("demo", ModuleZips.library(module, "v1.0.0"));
    Map<String, String> fields = PublishVisitor.hidden(demo.open(preview), "publish");
    fields.put("sum", "h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    Http.Answer refused = demo.post(preview, fields);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("sum-mismatch");
    assertThat(isPublished(module)).isFalse();
  }

  @Test
  void whatIsDiscardedIsGone() throws Exception {
    String module = newModule();
    String preview = demo.preview("demo", ModuleZips.library(module, "v1.0.0"));
    Http.Answer gone = demo.press(demo.open(preview), "discard", preview + "/discard");
    assertThat(demo.location(gone)).isEqualTo("/-/publish?owner=demo");
    assertThat(demo.open(preview).status()).isEqualTo(404);
  }

  @Test
  void nobodyPublishesWhereTheyMayNot() throws Exception {
    byte[] zip = ModuleZips.library(newModule(), "v1.0.0");
    for (String owner : List.of("eve", "nobody-has-this", "<b>", "")) {
      assertThat(demo.upload(owner, zip).status()).as(owner).isEqualTo(403);
    }
    Http.Answer anonymous = Http.get(server.url() + "/-/publish", "Accept", "text/html");
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.header("WWW-Authenticate")).startsWith("Basic");
    assertThat(demo.open("/-/publish?owner=%3Cb%3E").text()).doesNotContain("<b>&");
  }

  @Test
  void aResultIsToldOfLiveVersionsOnly() throws Exception {
    String done = "/-/publish/demo/done?module=";
    assertThat(demo.open(done + "example.com/none&version=v1.0.0").status()).isEqualTo(404);
    assertThat(demo.open(done + "%3Cscript%3E&version=v1").status()).isEqualTo(404);
    assertThat(demo.open("/-/publish/demo/done").status()).isEqualTo(404);
  }

  @Test
  void tooMuchIsRefusedByAPage() throws Exception {
    try (RawHttp http = new RawHttp(server.port())) {
      String fields = PublishVisitor.field("owner", "demo");
      String seal = PublishVisitor.field("seal", demo.seal());
      http.send(head(700L << 20) + fields + seal + PublishVisitor.fileHead());
      http.finish();
      assertThat(http.readAll()).startsWith("HTTP/1.1 413").contains("<h1>Too large</h1>");
    }
  }

  @Test
  void aFullDiskIsToldByAPage(@TempDir Path other) throws Exception {
    String reserve = "-Dgodepot.blob.reserve=" + Long.MAX_VALUE / 2;
    try (DepotServer full = DepotServer.start(other, reserve)) {
      PublishVisitor visitor = PublishVisitor.of(full.url(), "demo");
      Http.Answer refused = visitor.upload("demo", ModuleZips.library(newModule(), "v1.0.0"));
      assertThat(refused.status()).isEqualTo(507);
      assertThat(refused.text()).contains("<h1>No room left</h1>");
      assertThat(held(other)).isEmpty();
    }
  }

  @Test
  void aBusyServerAndALargeZipInASmallHeap(@TempDir Path other) throws Exception {
    String[] options = {"-Xmx256m", "-Dgodepot.publish.slots=1"};
    try (DepotServer small = DepotServer.start(other, options)) {
      PublishVisitor visitor = PublishVisitor.of(small.url(), "demo");
      Path zip = largeZip(other.resolve("large.zip"));
      byte[] little = ModuleZips.library(newModule(), "v1.0.0");
      try (SlowUploads slow = new SlowUploads(small.port(), visitor.seal())) {
        Await.until(
            () -> {
              // Whoever comes second is refused: that may be the slow one.
              slow.begin();
              return visitor.upload("demo", little).status() == 503;
            });
        assertThat(visitor.upload("demo", little).text())
            .contains("<h1>Busy or down for the moment</h1>", "too many uploads");
      }
      Await.until(() -> visitor.upload("demo", little).status() == 303);
      String preview =
          visitor.location(visitor.upload("demo", visitor.seal(), BodyPublishers.ofFile(zip)));
      assertThat(visitor.open(preview).text()).contains("300 MiB", "Publish v1.0.0");
      assertThat(visitor.publish(preview).status()).isEqualTo(303);
      Http.Answer stored = Http.head(small.view("demo") + "/example.com/large/@v/v1.0.0.zip");
      assertThat(stored.status()).isEqualTo(200);
      assertThat(stored.header("ETag")).isEqualTo("\"" + sha256(zip) + "\"");
    }
  }

  /** Uploads that never end, until they are closed. */
  private record SlowUploads(int port, String seal, List<RawHttp> begun) implements AutoCloseable {
    SlowUploads(int port, String seal) {
      this(port, seal, new ArrayList<>());
    }

    void begin() throws IOException {
      RawHttp http = new RawHttp(port);
      begun.add(http);
      String fields = PublishVisitor.field("owner", "demo") + PublishVisitor.field("seal", seal);
      http.send(head(1 << 20) + fields + PublishVisitor.fileHead());
    }

    @Override
    public void close() throws IOException {
      for (RawHttp http : begun) {
        http.close();
      }
    }
  }

  /** A module of 300 MiB that do not pack. */
  private static Path largeZip(Path file) throws IOException {
    byte[] megabyte = new byte[1 << 20];
    Random random = new Random(17);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("example.com/large@v1.0.0/go.mod"));
      zip.write(ModuleZips.mod("example.com/large").getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("example.com/large@v1.0.0/data"));
      for (int i = 0; i < 300; i++) {
        random.nextBytes(megabyte);
        zip.write(megabyte);
      }
    }
    return file;
  }

  private static String sha256(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
