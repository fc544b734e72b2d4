package org.godepot.it.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists on pages lead to the same list as JSON (decision 028). */
class JsonListsIT {
  private static final Pattern LINK = Pattern.compile("<a id=\"json\"[^>]* href=\"([^\"]+)\"");
  private static final String MODULE = "corp.test/team/lib";
  private static final String USER = "corp.test/team/app";

  private static DepotServer server;
  private static PageClient admin;

  @BeforeAll
  static void start(@TempDir Path home) throws Exception {
    server = DepotServer.start(home);
    admin = PageClient.as(server, "admin");
    String owner = server.url() + "/api/v1/owners/acme";
    ok(Http.json("PUT", owner, "admin", "{\"kind\":\"organisation\"}"));
    ok(Http.json("PUT", owner + "/prefixes/corp.test/team", "admin", ""));
    String grant = "{\"kind\":\"user\",\"name\":\"demo\",\"level\":\"write\"}";
    ok(Http.json("PUT", owner + "/grants", "admin", grant));
    String token = "{\"name\":\"robot\",\"scope\":\"read\"}";
    ok(Http.json("POST", server.url() + "/api/v1/tokens", "admin", token));
    publish(MODULE, "v1.0.0", "");
    publish(MODULE, "v1.1.0", "");
    publish(USER, "v1.0.0", "require " + MODULE + " v1.0.0\n");
    Await.until(() -> admin.page("/-/search?q=app").contains(USER));
  }

  private static void publish(String module, String version, String more) throws Exception {
    String name = module.substring(module.lastIndexOf('/') + 1);
    String code = "// Package " + name + " decodes.\npackage " + name + "\n\nfunc Decode() {}\n";
    Map<String, byte[]> files =
        Map.of(
            "go.mod", ("module " + module + "\n" + more).getBytes(UTF_8),
            "a.go", code.getBytes(UTF_8));
    byte[] zip = ModuleZips.of(module, version, files);
    ok(Http.putAs("demo", server.view("acme") + "/upload", zip));
  }

  private static void ok(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isLessThan(300);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/-/owners?q=acm, acme",
    "/-/owners/acme, corp.test/team",
    "/-/owners/acme/members, demo",
    "/-/account/tokens, robot",
    "/-/search?q=lib, corp.test/team/lib",
    "/-/search?q=lib&tab=packages&owner=acme&from=hosted, corp.test/team/lib",
    "/-/search?q=decode&tab=symbols, Decode",
    "/corp.test/team/lib?tab=dependents, corp.test/team/app",
    "/corp.test/team/lib?tab=versions, v1.0.0",
    "/-/admin/config, godepot.metrics",
    "/-/audit?action=create-token, robot",
  })
  void whatThePageShowsIsInTheJson(String page, String entry) throws Exception {
    assertThat(admin.page(page)).contains(entry);
    Http.Answer json = json(page);
    assertThat(json.header("Content-Type")).startsWith("application/json");
    assertThat(json.text()).contains("\"" + entry + "\"").doesNotContain("\"status\":");
  }

  @ParameterizedTest
  @CsvSource({
    "/-/admin/mirror?q=x",
    "/-/admin/upstream",
    "/-/admin/imports",
    "/-/account/publications",
    "/-/search?q=nothing-is-called-so",
    "/-/search?q=lib&owner=..",
    "/corp.test/team/app?tab=dependents",
  })
  void whatIsEmptyIsAnEmptyList(String page) throws Exception {
    assertThat(json(page).text()).isEqualTo("[]");
  }

  private static Http.Answer json(String page) throws Exception {
    Matcher link = LINK.matcher(admin.page(page));
    assertThat(link.find()).as(page).isTrue();
    Http.Answer answer = admin.get(link.group(1).replace("&amp;", "&"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  @Test
  void wordsAndPageGoAlong() throws Exception {
    assertThat(json("/-/owners?q=nobody-is-called-so").text()).isEqualTo("[]");
    assertThat(json("/-/owners?q=acme&page=2").text()).isEqualTo("[]");
    String versions = json("/" + MODULE + "?tab=versions").text();
    assertThat(versions.indexOf("v1.1.0")).isLessThan(versions.indexOf("v1.0.0"));
  }
}
