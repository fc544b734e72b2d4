package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are small however large a module is, and what is packed tells nothing by its length. */
class PageWeightIT {
  /** What a page weighs at most with its stylesheet and scripts. */
  private static final int MAX_WEIGHT = 100_000;

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/-/static/[^\"]+)\"");

  private static DepotServer server;

  @BeforeAll
  static void start(@TempDir Path home) throws Exception {
    server = DepotServer.start(home);
    publish("demo", "example.com/lib", "v1.0.0", Map.of("README.md", "# Words\n\nsesame\n"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void publish(
      String owner, String module, String version, Map<String, String> texts) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("go.mod", ModuleZips.mod(module).getBytes(StandardCharsets.UTF_8));
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    String url = server.url() + "/api/packages/" + owner + "/go/upload";
    Http.Answer answer = Http.putAs("demo", url, ModuleZips.of(module, version, files));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static Http.Answer get(String path, String... headers) throws Exception {
    return Http.get(server.url() + path, with(headers));
  }

  private static String[] with(String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Accept";
    all[headers.length + 1] = "text/html";
    return all;
  }

  private static Http.Answer packed(String path, String... headers) throws Exception {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Accept-Encoding";
    all[headers.length + 1] = "gzip";
    return get(path, all);
  }

  private static Http.Answer packedAs(String user, String path) throws Exception {
    return packed(path, "Authorization", Http.basic(user, user));
  }

  private static String unpacked(Http.Answer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPackedPageIsTheSamePage() throws Exception {
    Http.Answer plain = get("/example.com/lib@v1.0.0");
    Http.Answer packed = packed("/example.com/lib@v1.0.0");
    assertThat(unpacked(packed)).isEqualTo(plain.text()).contains("sesame");
    assertThat(packed.header("Content-Length")).isEqualTo("" + packed.body().length);
    assertThat(packed.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
    for (Http.Answer answer : new Http.Answer[] {plain, packed}) {
      assertThat(answer.header("Vary")).contains("Accept-Encoding").contains("Authorization");
      assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip;q=0", "*;q=0", "br", "gzip;q=0.2, identity"})
  void whoDoesNotWantItGetsPlainPages(String accepted) throws Exception {
    Http.Answer answer = get("/example.com/lib@v1.0.0", "Accept-Encoding", accepted);
    assertThat(answer.header("Content-Encoding")).isEmpty();
    assertThat(answer.text()).contains("sesame");
  }

  @Test
  void headTellsWhatGetWouldSend() throws Exception {
    String url = server.url() + "/example.com/lib@v1.0.0";
    Http.Answer head = Http.head(url, with("Accept-Encoding", "gzip"));
    Http.Answer get = packed("/example.com/lib@v1.0.0");
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Encoding", "Content-Length", "ETag", "Vary"}) {
      assertThat(head.header(name)).as(name).isEqualTo(get.header(name)).isNotEmpty();
    }
  }

  @Test
  void eachFormHasATagOfItsOwn() throws Exception {
    String path = "/example.com/lib@v1.0.0";
    String plain = get(path).header("ETag");
    String gzip = packed(path).header("ETag");
    Http.Answer known = packed(path, "If-None-Match", gzip);
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.header("ETag")).isEqualTo(gzip);
    assertThat(known.header("Vary")).contains("Accept-Encoding");
    assertThat(packed(path, "If-None-Match", plain).status()).isEqualTo(200);
    assertThat(get(path, "If-None-Match", gzip).status()).isEqualTo(200);
    assertThat(get(path, "If-None-Match", plain).status()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/-/owners/demo/members", "/-/account/tokens", "/-/publish"})
  void pagesWithSealsAreNeverPacked(String path) throws Exception {
    Http.Answer answer = packedAs("demo", path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("name=\"seal\"");
    assertThat(answer.header("Content-Encoding")).isEmpty();
  }

  @Test
  void whatRepeatsTheAddressIsPackedForAnybodyOnly() throws Exception {
    String search = "/-/search?q=example";
    assertThat(packedAs("demo", search).header("Content-Encoding")).isEmpty();
    assertThat(unpacked(packed(search))).contains("value=\"example\"");
    assertThat(unpacked(packedAs("demo", "/example.com/lib?x=tapioca"))).doesNotContain("tapioca");
    assertThat(unpacked(packedAs("demo", "/?x=tapioca"))).doesNotContain("tapioca");
  }

  @Test
  void filesForTheGoCommandAreNeverPacked() throws Exception {
    for (String file : new String[] {"list", "v1.0.0.info", "v1.0.0.mod", "v1.0.0.zip"}) {
      Http.Answer answer = packed("/go/example.com/lib/@v/" + file);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void whatOneMayReadIsNotKeptForOthers() throws Exception {
    Http.json("PUT", api("owners/shut"), "admin", "{\"visibility\":\"private\"}");
    String grant = "{\"kind\":\"user\",\"name\":\"demo\",\"level\":\"write\"}";
    assertThat(Http.json("PUT", api("owners/shut/grants"), "admin", grant).status())
        .isLessThan(300);
    String secret = "// Package lib opens.\npackage lib\n\n// Sesame opens.\nfunc Sesame() {}\n";
    publish(
        "shut",
        "corp.test/lib",
        "v1.0.0",
        Map.of("README.md", "# Words\n\nsesame\n", "lib.go", secret));
    for (String path : new String[] {"", "?tab=files&path=README.md", "?symbol=Sesame"}) {
      String page = "/corp.test/lib@v1.0.0" + path;
      assertThat(packedAs("demo", page).status()).isIn(200, 303);
      assertThat(packedAs("demo", page).status()).isIn(200, 303);
      Http.Answer stranger = packedAs("eve", page);
      assertThat(stranger.status()).isEqualTo(403);
      assertThat(stranger.text()).doesNotContainIgnoringCase("sesame");
      assertThat(packed(page).status()).isEqualTo(401);
    }
    String tag = packedAs("demo", "/corp.test/lib@v1.0.0").header("ETag");
    assertThat(packed("/corp.test/lib@v1.0.0", "If-None-Match", tag).status()).isEqualTo(401);
  }

  @Test
  void aDeletedVersionHasNoPageAtOnce() throws Exception {
    publish("demo", "example.com/gone", "v1.0.0", Map.of("README.md", "sesame\n"));
    publish("demo", "example.com/gone", "v1.1.0", Map.of("README.md", "sesame\n"));
    assertThat(unpacked(packed("/example.com/gone@v1.1.0"))).contains("sesame");
    String path = api("packages/demo/go/example.com/gone/v1.1.0");
    assertThat(Http.json("DELETE", path, "demo", "").status()).isEqualTo(204);
    assertThat(packed("/example.com/gone@v1.1.0").status()).isEqualTo(404);
    assertThat(unpacked(packed("/example.com/gone"))).contains("v1.0.0").doesNotContain("v1.1.0");
  }

  private static String api(String path) {
    return server.url() + "/api/v1/" + path;
  }

  /** Bytes that a browser gets at its first visit, without images. */
  private static int weight(String path) throws Exception {
    Http.Answer page = packed(path);
    int weight = page.body().length;
    Matcher assets = ASSET.matcher(unpacked(page));
    while (assets.find()) {
      Http.Answer asset = packed(assets.group(1));
      assertThat(unpacked(asset)).isNotEmpty();
      weight += assets.group(1).endsWith(".svg") ? 0 : asset.body().length;
    }
    return weight;
  }

  /** Words that hardly compress: there are many of them. */
  private static String prose(int words, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= words; i++) {
      text.append(Integer.toString(random.nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36));
      text.append(i % 12 == 0 ? "\n" : " ");
      text.append(i % 120 == 0 ? "\n" : "");
    }
    return text.append('\n').toString();
  }

  @Test
  void aLongReadmeIsBegunAndItsFileHasTheRest() throws Exception {
    String module = "example.com/readme";
    publish("demo", module, "v1.0.0", Map.of("README.md", prose(200_000, 1) + "the-end\n"));
    assertThat(weight("/" + module)).isLessThan(MAX_WEIGHT);
    String file = "/" + module + "@v1.0.0?tab=files&amp;path=README.md";
    assertThat(unpacked(packed("/" + module)))
        .contains("There is more than is shown here. <a href=\"" + file + "\">")
        .doesNotContain("the-end");
    String last = "/" + module + "?tab=files&path=README.md&line=99999";
    assertThat(weight(last)).isLessThan(MAX_WEIGHT);
    assertThat(weight("/" + module + "?tab=files&path=README.md")).isLessThan(MAX_WEIGHT);
    assertThat(unpacked(packed(last))).contains("the-end").contains("rel=\"prev\"");
    assertThat(unpacked(packed("/" + module + "?tab=files&path=README.md&line=9000")))
        .contains("id=\"L9000\"")
        .contains("rel=\"next\"");
    assertThat(get("/" + module + "?tab=files&path=README.md&line=x").status()).isEqualTo(400);
  }

  @Test
  void aLongDocumentationComesInParts() throws Exception {
    StringBuilder source = new StringBuilder("// Package large is.\npackage large\n\n");
    for (int i = 1000; i < 2000; i++) {
      source.append("type T").append(i).append(" struct{ F int }\n\n// M").append(i);
      source.append(" is.\n").append(prose(12, i).replaceAll("(?m)^(?=.)", "// "));
      source.append("func (T").append(i).append(") M").append(i).append("() {}\n\n// G").append(i);
      source.append(" uses [T").append(i).append("].\nfunc G").append(i).append("() {}\n\n");
    }
    String module = "example.com/large";
    publish("demo", module, "v1.0.0", Map.of("large.go", source.toString()));
    assertThat(weight("/" + module)).isLessThan(MAX_WEIGHT);
    assertThat(unpacked(packed("/" + module)))
        .contains("id=\"pkg-parts\"")
        .contains("Functions G1000 to ")
        .doesNotContain("id=\"T1999.M1999\"");
    Http.Answer found = get("/" + module + "?symbol=T1999.M1999");
    assertThat(found.status()).isEqualTo(303);
    assertThat(found.header("Location")).endsWith("#T1999.M1999");
    String part = found.header("Location").replaceFirst("#.*", "").replace(server.url(), "");
    assertThat(unpacked(packed(part)))
        .contains("id=\"T1999.M1999\"")
        .doesNotContain("id=\"G1000\"");
    assertThat(weight(part)).isLessThan(MAX_WEIGHT);
    // A name in the first part leads to where it is.
    assertThat(unpacked(packed("/" + module)))
        .containsPattern("href=\"/example.com/large@v1.0.0\\?page=[2-9]#T1001\"");
    assertThat(get("/" + module + "?symbol=%3Cscript%3E").header("Location"))
        .endsWith("/example.com/large@v1.0.0?page=1");
  }

  @Test
  void aLongDirectoryIsPaged() throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < 2000; i++) {
      files.put("data/" + prose(2, i).strip().replace(' ', '_') + "_" + i + ".txt", "x\n");
    }
    publish("demo", "example.com/files", "v1.0.0", files);
    assertThat(weight("/example.com/files?tab=files&path=data")).isLessThan(MAX_WEIGHT);
    assertThat(weight("/example.com/files?tab=files&path=data&page=8")).isLessThan(MAX_WEIGHT);
  }
}
