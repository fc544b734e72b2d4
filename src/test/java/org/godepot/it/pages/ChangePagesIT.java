package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two versions, as a browser without scripts gets it. */
class ChangePagesIT {
  private static final int MAX_PAGE = 100_000;
  private static final String MODULE = "example.com/lib";
  private static final String DIFF = "/" + MODULE + "@v1.1.0?tab=diff";

  @TempDir static Path home;

  private static DepotServer server;

  @BeforeAll
  static void publishBoth() throws Exception {
    server = DepotServer.start(home);
    String closed = server.url() + "/api/v1/owners/closed";
    Http.Answer made = Http.json("PUT", closed, "admin", "{\"visibility\":\"private\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Http.Answer claim = Http.json("PUT", closed + "/prefixes/secret.test", "admin", "");
    assertThat(claim.status()).as(claim.text()).isEqualTo(201);
    Map<String, byte[]> before = new LinkedHashMap<>();
    put(before, "go.mod", "module " + MODULE + "\n\ngo 1.19\n");
    put(before, "lib.go", "package lib\n\nfunc Old(a int) {}\n\nfunc Same[T any](t T) {}\n");
    put(before, "gone/gone.go", "package gone\n\nvar Gone = 1\n");
    put(before, "text.txt", "one\ntwo\nthree\n");
    put(before, "data.bin", "\0a");
    publish("demo", MODULE, "v1.0.0", before);
    Map<String, byte[]> after = new LinkedHashMap<>();
    put(after, "go.mod", "module " + MODULE + "\n\ngo 1.21\n");
    put(after, "lib.go", "package lib\n\nfunc Old(a ...int) {}\n\nfunc Same[T any](t T) {}\n");
    put(after, "made/made.go", "package made\n\ntype Made[T interface{ ~int }] struct{}\n");
    put(after, "text.txt", "one\n<script>two</script>\nthree\n");
    put(after, "data.bin", "\0b");
    publish("demo", MODULE, "v1.1.0", after);
    publish("closed", "secret.test/lib", "v1.0.0", before(before));
    publish("closed", "secret.test/lib", "v1.1.0", before(before));
  }

  private static Map<String, byte[]> before(Map<String, byte[]> files) {
    Map<String, byte[]> others = new LinkedHashMap<>(files);
    put(others, "go.mod", "module secret.test/lib\n");
    return others;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void put(Map<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void publish(
      String owner, String module, String version, Map<String, byte[]> files) throws Exception {
    byte[] zip = ModuleZips.of(module, version, files);
    String user = owner.equals("closed") ? "admin" : owner;
    Http.Answer answer = Http.putAs(user, server.view(owner) + "/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static Http.Answer get(String path) throws Exception {
    return Http.get(server.url() + path, "Accept", "text/html,*/*");
  }

  private static String page(String path) throws Exception {
    Http.Answer answer = get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.body()).hasSizeLessThan(MAX_PAGE);
    return answer.text();
  }

  @Test
  void theGoModComesFirstThenSymbolsThenFiles() throws Exception {
    String page = page(DIFF + "&from=v1.0.0");
    assertThat(page)
        .contains("1 file added, 1 removed, 4 changed, 0 the same.")
        .containsSubsequence(
            "<h2 id=\"gomod\">",
            "<del>-go 1.19\n</del><ins>+go 1.21\n</ins>",
            "<h2 id=\"api\">",
            "3 packages changed for those who import them; in 2 this may break code.",
            "<h2 id=\"files\">",
            "<h2 id=\"lines\">");
    assertThat(page)
        .contains("<del>-func Old(a int)\n</del><ins>+func Old(a ...int)\n</ins>")
        .contains("href=\"/" + MODULE + "@v1.0.0/gone\"", "gone, with 1 symbol")
        .contains("href=\"/" + MODULE + "@v1.1.0/made\"", "new, with 1 symbol")
        .contains("may break code</span>")
        .contains("<ins>+&lt;script&gt;two&lt;/script&gt;\n</ins>")
        .contains("This file is binary.")
        .doesNotContain("-func Same", "+func Same", "<script>two");
  }

  @Test
  void withoutAnotherVersionItIsTheOneBefore() throws Exception {
    assertThat(page(DIFF)).contains("<del>-go 1.19\n</del>");
    assertThat(page("/" + MODULE + "@v1.0.0?tab=diff"))
        .contains("This is the lowest version here")
        .contains("<form class=\"row\" id=\"compare\"");
  }

  @Test
  void theFormComparesAnyTwoVersions() throws Exception {
    String page = page(DIFF);
    assertThat(page)
        .contains("<form class=\"row\" id=\"compare\" action=\"/" + MODULE + "\">")
        .contains("<option selected>v1.0.0</option>", "<option selected>v1.1.0</option>");
    assertThat(page("/" + MODULE + "?tab=diff&from=v1.1.0&to=v1.0.0"))
        .contains("<del>-go 1.21\n</del><ins>+go 1.19\n</ins>");
    assertThat(page("/" + MODULE + "?tab=diff&from=v1.1.0&to=latest"))
        .contains("0 files added, 0 removed, 0 changed, 5 the same.");
  }

  @Test
  void oneFileHasAPageOfItsOwn() throws Exception {
    assertThat(page(DIFF + "&from=v1.0.0&path=text.txt"))
        .contains("<b>@@ -1,3 +1,3 @@\n</b> one\n<del>-two\n</del>")
        .contains("1 line added, 1 line removed")
        .contains("tab=files&amp;path=text.txt");
    assertThat(page(DIFF + "&from=v1.0.0&path=gone/gone.go"))
        .contains("<del>-package gone\n</del>")
        .contains("/" + MODULE + "@v1.0.0?tab=files&amp;path=gone%2Fgone.go");
    assertThat(get(DIFF + "&from=v1.0.0&path=none").status()).isEqualTo(404);
    assertThat(get(DIFF + "&from=v1.0.0&path=text.txt&page=2").status()).isEqualTo(404);
  }

  @Test
  void badVersionsAreRefusedOnAPage() throws Exception {
    for (String field : new String[] {"from", "to"}) {
      Http.Answer bad = get("/" + MODULE + "?tab=diff&" + field + "=%3Cb%3E");
      assertThat(bad.status()).isEqualTo(400);
      assertThat(bad.text()).contains("<h1>", field + " is a version").doesNotContain("<b>\"");
      Http.Answer absent = get("/" + MODULE + "?tab=diff&" + field + "=v9.9.9");
      assertThat(absent.status()).isEqualTo(404);
      assertThat(absent.text()).contains("<h1>Not found</h1>", "v9.9.9");
    }
  }

  @Test
  void aPrivateModuleLooksAbsent() throws Exception {
    String query = "@v1.1.0?tab=diff&from=v1.0.0";
    Http.Answer there = get("/secret.test/lib" + query);
    Http.Answer absent = get("/secret.test/none" + query);
    assertThat(there.status()).isEqualTo(absent.status()).isEqualTo(401);
    assertThat(there.text()).doesNotContain("package lib");
    PageClient eve = PageClient.as(server, "eve");
    assertThat(eve.get("/secret.test/lib" + query).status()).isIn(403, 404);
    assertThat(PageClient.as(server, "admin").page("/secret.test/lib" + query))
        .contains("0 changed, 5 the same.");
  }

  @Test
  void largeDifferencesStayBounded() throws Exception {
    Map<String, byte[]> before = new LinkedHashMap<>();
    put(before, "go.mod", "module example.com/big\n");
    Map<String, byte[]> after = new LinkedHashMap<>(before);
    for (int i = 0; i < 300; i++) {
      put(before, "p%03d/x.go".formatted(i), source(i, "int"));
      put(after, "p%03d/x.go".formatted(i), source(i, "string"));
    }
    put(after, "long.txt", ("<" + "x".repeat(90) + ">\n").repeat(4000));
    publish("demo", "example.com/big", "v1.0.0", before);
    publish("demo", "example.com/big", "v1.1.0", after);
    String diff = "/example.com/big@v1.1.0?tab=diff&from=v1.0.0";
    assertThat(page(diff))
        .contains("1 file added, 0 removed, 300 changed, 1 the same.", "1 to 100 of 301")
        .contains("more packages may differ; they are too many");
    assertThat(page(diff + "&page=4")).contains("p299/x.go").doesNotContain("id=\"api\"");
    String file = diff + "&path=long.txt";
    String first = page(file);
    assertThat(first).contains("part 1 of ", "Next page").contains("4,000 lines added");
    String part = first.replaceAll("(?s).*part 1 of ([0-9]+).*", "$1");
    assertThat(page(file + "&page=" + part)).contains("part " + part + " of " + part);
  }

  private static String source(int number, String type) {
    StringBuilder source = new StringBuilder("package p%03d\n".formatted(number));
    for (int i = 0; i < 20; i++) {
      source.append("\nfunc F").append(i).append("(value ").append(type).append(") {}\n");
    }
    return source.toString();
  }
}
