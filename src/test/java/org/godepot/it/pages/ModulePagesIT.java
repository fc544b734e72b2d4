package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about modules as a browser without scripts gets them. */
class ModulePagesIT {
  private static final String MODULE = "example.com/lib";

  @TempDir Path home;

  private DepotServer server;

  @BeforeEach
  void start() throws Exception {
    server = DepotServer.start(home);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private Http.Answer page(String path, String... headers) throws Exception {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Accept";
    all[headers.length + 1] = "text/html,*/*";
    return Http.get(server.url() + path, all);
  }

  private void publish(String user, String version, Map<String, String> files) throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    files.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
    Http.Answer answer =
        Http.putAs(
            user,
            server.url() + "/api/packages/" + user + "/go/upload",
            ModuleZips.of(MODULE, version, entries));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static Map<String, String> files(String goMod) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("go.mod", goMod);
    files.put("README.md", "# A library\n");
    files.put("lib.go", "// Package lib helps.\npackage lib\n");
    files.put("cmd/tool/main.go", "package main\n\nfunc main() {}\n");
    return files;
  }

  @Test
  void theLatestVersionIsShownWithWhatItHolds() throws Exception {
    publish("demo", "v1.0.0", files("module " + MODULE + "\n\ngo 1.21\n"));
    publish("demo", "v1.1.0", files("module " + MODULE + "\n\ngo 1.21\n"));
    String page = page("/" + MODULE).text();
    assertThat(page)
        .contains("<h1 class=\"mono\">" + MODULE + "</h1>")
        .contains("<title>" + MODULE + " v1.1.0 ", "just now</time> by demo")
        .contains("go get " + MODULE + "@v1.1.0")
        .contains("href=\"/" + MODULE + "@v1.1.0/cmd/tool\"")
        .doesNotContain("This is not the latest version");
    assertThat(page("/" + MODULE + "@v1.0.0").text()).contains("This is not the latest version");
    assertThat(page("/" + MODULE + "@v1.1.0/cmd/tool").text())
        .contains("go install " + MODULE + "/cmd/tool@v1.1.0");
    Http.Answer absent = page("/" + MODULE + "@v9.0.0");
    assertThat(absent.status()).isEqualTo(404);
    assertThat(PageText.plain(absent.text())).contains("has no version v9.0.0 here; the nearest:");
  }

  @Test
  void retractedAndDeprecatedVersionsSaySo() throws Exception {
    publish("demo", "v1.0.0", files("module " + MODULE + "\n"));
    publish(
        "demo",
        "v1.1.0",
        files(
            "// Deprecated: use <b>example.com/new</b>.\nmodule "
                + MODULE
                + "\n\nretract v1.0.0 // loses <data>\n"));
    assertThat(page("/" + MODULE + "@v1.0.0").text())
        .contains("<strong>Retracted.</strong> Its authors say: loses &lt;data&gt;")
        .contains("<strong>Deprecated.</strong> use &lt;b&gt;example.com/new&lt;/b&gt;.");
    assertThat(page("/" + MODULE + "?tab=versions").text())
        .contains("retracted</span>", "The go.mod of v1.1.0 says what is retracted or deprecated.");
  }

  @Test
  void filesAreShownAsTextAndSentAsTheyAre() throws Exception {
    Map<String, String> files = files("module " + MODULE + "\n");
    files.put("docs/page.html", "<script>alert(1)</script>\n");
    publish("demo", "v1.0.0", files);
    assertThat(page("/" + MODULE + "?tab=files").text()).contains("docs/").contains("go.mod");
    assertThat(page("/" + MODULE + "?tab=files&path=docs/page.html").text())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    Http.Answer raw = page("/" + MODULE + "?tab=raw&path=docs/page.html");
    assertThat(raw.text()).isEqualTo("<script>alert(1)</script>\n");
    assertThat(raw.header("Content-Type")).startsWith("text/plain");
    assertThat(raw.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(raw.header("Content-Security-Policy")).contains("sandbox");
    assertThat(page("/" + MODULE + "?tab=files&path=none").status()).isEqualTo(404);
    assertThat(page("/" + MODULE + "?tab=versions&page=x").status()).isEqualTo(400);
  }

  @Test
  void discoveryTellsClaimsAndNothingElse() throws Exception {
    String prefixes = server.url() + "/api/v1/owners/demo/prefixes/corp.test/team";
    publish("demo", "v1.0.0", files("module " + MODULE + "\n"));
    assertThat(Http.json("PUT", prefixes, "admin", "").status()).isEqualTo(201);
    String tag = "<meta name=\"go-import\" content=\"corp.test/team mod " + server.url() + "/go\">";
    assertThat(page("/corp.test/team/any/thing?go-get=1").text()).contains(tag);
    assertThat(page("/corp.test/team?go-get=1").text()).contains(tag);
    assertThat(page("/corp.test/other?go-get=1").status()).isEqualTo(404);
    for (String ours : List.of("api", "go", "-", "api/v1/owners", "go/index")) {
      assertThat(page("/" + ours + "?go-get=1").status()).as(ours).isEqualTo(404);
    }
    assertThat(page("/" + MODULE + "?go-get=1").text()).doesNotContain("go-import");
  }

  @Test
  void refusalsArePagesForBrowsersOnly() throws Exception {
    Http.Answer html = page("/example.com/none");
    assertThat(html.status()).isEqualTo(404);
    assertThat(html.text()).contains("<h1>Not found</h1>").contains(html.header("X-Request-Id"));
    assertThat(Http.get(server.url() + "/example.com/none").text()).startsWith("godepot: ");
    assertThat(page("/go/example.com/none/@v/list").text()).startsWith("godepot: ");
    assertThat(page("/api/v1/owners/none").header("Content-Type")).contains("problem+json");
  }

  @Test
  void theBoxNamesEachWayToGetIt() throws Exception {
    publish("demo", "v1.0.0", files("module " + MODULE + "\n"));
    String library = page("/" + MODULE).text();
    assertThat(PageText.plain(library)).contains("go get " + MODULE + "@v1.0.0");
    assertThat(library).contains("require " + MODULE + " v1.0.0").doesNotContain("-tool");
    String tool = MODULE + "/cmd/tool@v1.0.0";
    assertThat(PageText.plain(page("/" + MODULE + "@v1.0.0/cmd/tool").text()))
        .contains("go install " + tool, "go get -tool " + tool);
    assertThat(PageText.plain(page("/" + MODULE + "?owner=demo").text()))
        .contains(
            "GOPROXY=%s GONOSUMDB=%s go get %s@v1.0.0"
                .formatted(server.view("demo"), MODULE, MODULE));
  }

  @Test
  void hashesAreThoseOfAGoSum() throws Exception {
    publish("demo", "v1.0.0", files("module " + MODULE + "\n"));
    assertThat(page("/" + MODULE).text())
        .containsPattern(
            MODULE + " v1\\.0\\.0 h1:\\S{44}\n" + MODULE + " v1\\.0\\.0/go\\.mod h1:\\S{44}<");
  }

  @Test
  void factsNameLicencesAndPackages() throws Exception {
    Map<String, String> files = files("module " + MODULE + "\n");
    publish("demo", "v1.0.0", files);
    assertThat(page("/" + MODULE).text())
        .contains("<dt>Packages</dt>\n<dd>2</dd>", "<dd>no file with one</dd>");
    files.put("LICENSE", "Do as you like.\n");
    publish("demo", "v1.1.0", files);
    assertThat(page("/" + MODULE).text())
        .contains("<a href=\"/" + MODULE + "@v1.1.0?tab=files&amp;path=LICENSE\">LICENSE</a>");
  }

  @Test
  void whatIsDeprecatedIsFoldedAway() throws Exception {
    Map<String, String> files = files("module " + MODULE + "\n");
    files.put(
        "lib.go",
        """
        // Package lib helps.
        //
        // Deprecated: use another.
        package lib

        // Old is old.
        //
        // Deprecated: use New.
        type Old struct{}

        // Deprecated: use 2.
        const One = 1

        type New struct{}
        """);
    publish("demo", "v1.0.0", files);
    String page = page("/" + MODULE).text();
    assertThat(page)
        .contains("<summary>Deprecated: One</summary>")
        .containsPattern("id=\"Old\"[^§]*?</h4>\\s*<details>[^§]*?Old is old\\.")
        .doesNotContainPattern("id=\"New\"((?!</h4>)[^§])*</h4>\\s*<details>")
        .containsPattern("Documentation\\s*<span class=\"chip warn\">deprecated");
  }

  @Test
  void whatAVersionDoesNotHaveIsNotFound() throws Exception {
    publish("demo", "v1.0.0", files("module " + MODULE + "\n"));
    assertThat(page("/" + MODULE + "/cmd").status()).isEqualTo(200);
    for (String absent : List.of("/none", "/cmd/none", "/lib.go", "/cmd/tool/main.go")) {
      assertThat(page("/" + MODULE + absent).status()).as(absent).isEqualTo(404);
      assertThat(page("/" + MODULE + "@v1.0.0" + absent).text()).contains("has no package");
    }
  }

  @Test
  void versionsAreGroupedAndPseudoVersionsFolded() throws Exception {
    publish("demo", "v1.0.0", files("module " + MODULE + "\n"));
    publish("demo", "v0.0.0-20260102030405-0123456789ab", files("module " + MODULE + "\n"));
    publish("demo", "v1.0.1-0.20260102030405-0123456789ab", files("module " + MODULE + "\n"));
    String path = MODULE + "/v2";
    Http.Answer other =
        Http.putAs("demo", server.view("demo") + "/upload", ModuleZips.library(path, "v2.0.0"));
    assertThat(other.status()).isEqualTo(201);
    String page = page("/" + MODULE + "?tab=versions").text();
    assertThat(page)
        .containsPattern(
            "<h2 id=\"v1\">[^§]*?@v1\\.0\\.0\"[^§]*?<details><summary>1 pseudo-version<")
        .containsPattern("<h2 id=\"v0\">[^§]*?<details open><summary>1 pseudo-version<")
        .contains("<h2 id=\"majors\">", "href=\"/" + path + "\"");
    assertThat(page("/" + path + "?tab=versions").text()).contains("href=\"/" + MODULE + "\"");
  }

  private void publishMajor(String owner, int major) throws Exception {
    byte[] zip = ModuleZips.library(MODULE + "/v" + major, "v" + major + ".0.0");
    String user = owner.equals("demo") ? owner : "admin";
    Http.Answer answer = Http.putAs(user, server.view(owner) + "/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  @Test
  void majorVersionsFarAwayAreFoundByWhoMayReadThem() throws Exception {
    String closed = server.url() + "/api/v1/owners/closed";
    assertThat(Http.json("PUT", closed, "admin", "{\"visibility\":\"private\"}").status())
        .isEqualTo(201);
    publishMajor("demo", 2);
    publishMajor("demo", 50);
    publishMajor("demo", 60);
    publishMajor("closed", 70);
    String newer = "There is a newer major version:";
    assertThat(page("/" + MODULE + "/v50").text())
        .containsPattern(newer + "[^§]{1,90}href=\"/" + MODULE + "/v60\"");
    assertThat(page("/" + MODULE + "/v60").text()).doesNotContain(newer);
    assertThat(page("/" + MODULE + "/v50?tab=versions").text())
        .containsPattern("id=\"majors\"[^§]*?/v60\"[^§]*?/v2\"")
        .doesNotContain("/v70\"");
    assertThat(page("/" + MODULE + "/v2?owner=demo").text()).contains(MODULE + "/v60?owner=demo\"");
  }

  @Test
  void whatIsNoTextIsOfferedAsADownload() throws Exception {
    Map<String, String> files = files("module " + MODULE + "\n");
    files.put("docs/logo.bin", "\0\1\2");
    publish("demo", "v1.0.0", files);
    String raw = "<a href=\"/" + MODULE + "@v1.0.0?tab=raw&amp;path=";
    assertThat(page("/" + MODULE + "?tab=files&path=docs/logo.bin").text())
        .contains(raw + "docs%2Flogo.bin\" download=\"logo.bin\">download</a>");
    assertThat(page("/" + MODULE + "?tab=files&path=lib.go").text())
        .contains(raw + "lib.go\">plain file</a>");
  }

  @Test
  void internalPackagesAreFoldedAway() throws Exception {
    Map<String, String> files = files("module " + MODULE + "\n");
    files.put("internal/a/a.go", "package a\n");
    files.put("internal/b/b.go", "package b\n");
    publish("demo", "v1.0.0", files);
    assertThat(page("/" + MODULE).text())
        .containsPattern(
            "id=\"packages\"[^§]*?>cmd/tool</a>[^§]*?</table>[^§]*?"
                + "<details>\\s*<summary>2 internal packages</summary>[^§]*?>internal/a</a>");
  }
}
