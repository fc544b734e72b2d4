package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a module requires, and what requires it, as a browser without scripts gets it. */
class DependencyPagesIT {
  private static final int MAX_PAGE = 100_000;
  private static final String USER = "example.com/user";

  @TempDir static Path home;

  private static DepotServer server;
  private static PageClient admin;

  @BeforeAll
  static void publishAll() throws Exception {
    server = DepotServer.start(home);
    admin = PageClient.as(server, "admin");
    String closed = server.url() + "/api/v1/owners/closed";
    Http.Answer made = Http.json("PUT", closed, "admin", "{\"visibility\":\"private\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Http.Answer claim = Http.json("PUT", closed + "/prefixes/secret.test", "admin", "");
    assertThat(claim.status()).as(claim.text()).isEqualTo(201);
    publish("demo", "example.com/dep", "v1.0.0", "");
    publish("demo", "example.com/dep", "v1.1.0", "\nretract v1.0.0 // Loses <data>.\n");
    publish("closed", "secret.test/dep", "v1.0.0", "");
    keep("kept.test/dep", "v1.0.0");
    publish(
        "demo",
        USER,
        "v1.0.0",
        """

        require (
        	example.com/dep v1.0.0
        	kept.test/dep v1.0.0
        	secret.test/dep v1.0.0
        	absent.test/dep v1.2.3
        )

        require example.com/dep/v2 v2.0.0 // indirect

        replace absent.test/dep => ../dep

        exclude absent.test/dep v1.2.4
        """);
    publish("closed", "secret.test/user", "v1.0.0", "\nrequire example.com/dep v1.1.0\n");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void publish(String owner, String module, String version, String more)
      throws Exception {
    byte[] zip =
        ModuleZips.of(
            module, version, "go.mod", ModuleZips.mod(module) + more, "lib.go", "package lib\n");
    String url = server.view(owner) + "/upload";
    Http.Answer answer = Http.putAs(owner.equals("closed") ? "admin" : owner, url, zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** Brings in a module from outside, as an operator does who has its files. */
  private static void keep(String module, String version) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      String start = module + "/@v/" + version;
      add(tar, start + ".info", utf8("{\"Version\":\"" + version + "\"}"));
      add(tar, start + ".mod", utf8(ModuleZips.mod(module)));
      add(tar, start + ".zip", ModuleZips.library(module, version));
    }
    String url = server.url() + "/api/v1/admin/import?verify=rules";
    Http.Answer answer =
        Http.send("POST", url, bytes.toByteArray(), "Authorization", Http.basic("admin", "admin"));
    assertThat(answer.text()).contains("\"zip\":1");
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What anybody gets. */
  private static Http.Answer get(String path) throws Exception {
    return Http.get(server.url() + path, "Accept", "text/html,*/*");
  }

  private static String page(String path) throws Exception {
    Http.Answer answer = get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.body()).hasSizeLessThan(MAX_PAGE);
    return answer.text();
  }

  /** The row of a table that names a module. */
  private static String row(String page, String module) {
    int name = page.indexOf(">" + module + "<");
    assertThat(name).as(module + " in " + page).isNotNegative();
    return page.substring(page.lastIndexOf("<tr>", name), page.indexOf("</tr>", name));
  }

  @Test
  void requirementsAreShownWithWhatIsHereOfThem() throws Exception {
    String page = page("/" + USER + "?tab=deps");
    assertThat(page)
        .contains("It requires 5 modules: 4 for its own packages, 1 because of others.");
    assertThat(row(page, "example.com/dep"))
        .contains("href=\"/example.com/dep@v1.0.0\"", "published by demo")
        .contains(">retracted</span> <small>Loses &lt;data&gt;.</small>")
        .contains("href=\"/example.com/dep@v1.1.0\">v1.1.0</a>");
    assertThat(row(page, "absent.test/dep"))
        .contains("v1.2.3", "not here")
        .doesNotContain("href", "retracted");
    int indirect = page.indexOf("<h2 id=\"indirect\">");
    assertThat(page.indexOf("example.com/dep/v2")).isGreaterThan(indirect);
    assertThat(page.indexOf("absent.test/dep")).isLessThan(indirect);
  }

  @Test
  void whatIsKeptFromOutsideIsToldToThoseWhoMayReadIt() throws Exception {
    assertThat(row(admin.page("/" + USER + "?tab=deps"), "kept.test/dep"))
        .contains("href=\"/kept.test/dep@v1.0.0\"", "kept from outside");
  }

  @Test
  void otherLinesAreNamedAsWhatTheyAre() throws Exception {
    assertThat(page("/" + USER + "?tab=deps"))
        .contains("<h2 id=\"replacements\">", "<code>absent.test/dep =&gt; ../dep</code>")
        .contains("<h2 id=\"exclusions\">", "<code>absent.test/dep v1.2.4</code>")
        .contains("tab=files&amp;path=go.mod");
  }

  @Test
  void aRequirementThatMayNotBeReadLooksAbsent() throws Exception {
    String page = page("/" + USER + "?tab=deps");
    String secret = row(page, "secret.test/dep").replace("secret.test", "absent.test");
    String absent = row(page, "absent.test/dep").replace("v1.2.3", "v1.0.0");
    assertThat(secret).isEqualTo(absent);
    assertThat(row(admin.page("/" + USER + "?tab=deps"), "secret.test/dep"))
        .contains("published by closed");
  }

  @Test
  void dependentsAreThoseThatTheReaderMayRead() throws Exception {
    String path = "/example.com/dep?tab=dependents";
    Await.until(() -> admin.page(path).contains("2 modules that you may read"));
    assertThat(row(admin.page(path), "secret.test/user")).contains("v1.1.0", "published by closed");
    String page = page(path);
    assertThat(page).contains("1 module that you may read").doesNotContain("secret.test");
    assertThat(row(page, USER))
        .contains("href=\"/" + USER + "@v1.0.0?tab=deps\"", "published by demo")
        .contains("href=\"/example.com/dep@v1.0.0\">v1.0.0</a>", ">retracted</span>");
    assertThat(page("/" + USER + "?tab=dependents")).contains("No module that you may read");
  }

  @Test
  void veryManyRequirementsComeInPages() throws Exception {
    StringBuilder many = new StringBuilder("\n");
    for (int i = 0; i < 2100; i++) {
      many.append("require absent.test/number").append(i).append(" v1.0.0\n");
    }
    publish("demo", "example.com/many", "v1.0.0", many.toString());
    String first = page("/example.com/many?tab=deps");
    assertThat(first)
        .contains("Only the first 2000 directives of a kind are listed.")
        .contains("1 to 100 of 2,000", "href=\"/example.com/many@v1.0.0?tab=deps&amp;page=2\"");
    assertThat(page("/example.com/many?tab=deps&page=20"))
        .contains(">absent.test/number1999<")
        .doesNotContain("Next page");
    assertThat(get("/example.com/many?tab=deps&page=x").status()).isEqualTo(400);
  }

  @Test
  void aModuleThatRequiresNothingSaysSo() throws Exception {
    assertThat(page("/example.com/dep?tab=deps")).contains("It requires no other module.");
  }

  @Test
  void aPrivateModuleLooksAbsent() throws Exception {
    for (String tab : new String[] {"deps", "dependents"}) {
      Http.Answer there = get("/secret.test/user?tab=" + tab);
      Http.Answer absent = get("/secret.test/none?tab=" + tab);
      assertThat(there.status()).isEqualTo(absent.status()).isEqualTo(401);
      assertThat(there.text()).doesNotContain("example.com/dep");
    }
  }
}
