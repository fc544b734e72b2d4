package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of site administrators, as a browser without scripts goes through them. */
class AdminPagesIT {
  private static final String RULES =
      """
      # nobody listens there
      upstream dead http://127.0.0.1:1 private-addresses=127.0.0.0/8
      sumdb off
      deny evil.example we do not trust it, ticket <4711>
      hosted ours.example
      allow frozen.example dead mode=offline
      allow * dead mode=strict
      """;
  private static final String CANARY = "canary0123456789";

  private static DepotServer server;
  private static PageClient admin;

  @BeforeAll
  static void start(@TempDir Path home) throws Exception {
    Files.writeString(home.resolve("upstream.rules"), RULES);
    server =
        DepotServer.start(
            home, "-Dgodepot.private=*.private.example", "-Dgodepot.db.password=" + CANARY);
    admin = PageClient.as(server, "admin");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Http.Answer json(String method, String path, String user, String body)
      throws Exception {
    return Http.json(method, server.url() + "/api/v1/" + path, user, body);
  }

  @Test
  void theOverviewShowsHealthFiguresAndTheContainersWord() throws Exception {
    assertThat(admin.page("/-/admin"))
        .contains(">database</dt>", "works</span>", "Versions of owners", "BASIC", "127.0.0.1");
  }

  @Test
  void settingsAreShownWithTheirOriginAndSecretsMasked() throws Exception {
    assertThat(admin.page("/-/admin/config"))
        .contains("godepot.private", "*.private.example", "system property", "godepot.db.password")
        .doesNotContain(CANARY);
  }

  private static String fate(String path) throws Exception {
    String page = admin.page("/-/admin/rules?path=" + path);
    Matcher verdict = Pattern.compile("id=\"fate\".*?<strong>(.*?)</strong>").matcher(page);
    assertThat(verdict.find()).as(page).isTrue();
    return verdict.group(1);
  }

  @Test
  void theRulesAreShownAndTriedWithoutAskingAnybody() throws Exception {
    json("PUT", "owners/acme", "admin", "{\"visibility\":\"public\"}");
    json("PUT", "owners/acme/prefixes/git.claimed.example", "admin", "");
    assertThat(admin.page("/-/admin/rules"))
        .contains("ticket &lt;4711&gt;", "allow * dead mode=strict", "*.private.example");
    assertThat(fate("git.claimed.example/x")).contains("owner acme alone");
    assertThat(fate("a.private.example/x")).contains("From nobody", "never asked for outside");
    assertThat(fate("ours.example/x")).contains("From nobody");
    assertThat(fate("evil.example/x"))
        .isEqualTo("Refused: we do not trust it, ticket &lt;4711&gt;");
    assertThat(fate("frozen.example/x")).contains("nobody is asked");
    assertThat(fate("example.com/x")).contains("From outside: dead", "strict");
    String evil = admin.page("/-/admin/rules?path=evil.example/x");
    assertThat(evil).contains("line 4 is the first that matches");
    assertThat(evil.substring(evil.indexOf("id=\"line-4\""), evil.indexOf("id=\"line-5\"")))
        .contains("decides");
    assertThat(admin.page("/-/admin/rules?path=Not%20A%20Path"))
        .contains("id=\"path-error\"", "value=\"Not A Path\"");
    JsonNode upstreams =
        new ObjectMapper().readTree(json("GET", "admin/upstreams", "admin", "").body());
    assertThat(upstreams.get(0).get("lastSuccess").isNull()).isTrue();
  }

  @Test
  void theStorageIsCountedForAdministratorsAlone() throws Exception {
    json("PUT", "owners/holder", "admin", "{\"visibility\":\"private\"}");
    byte[] zip = ModuleZips.library("example.com/held", "v1.0.0");
    String upload = server.url() + "/api/packages/holder/go/upload";
    assertThat(Http.putAs("admin", upload, zip).status()).isEqualTo(201);
    assertThat(admin.page("/-/admin/storage"))
        .contains(">Storage</a>", "Free</dt>", "embedded H2, ", "1 versions", "/-/owners/holder\"")
        .doesNotContain("Uploads are refused", "being counted");
    assertThat(admin.get("/-/admin/storage?page=2").status()).isEqualTo(200);
    assertThat(admin.get("/-/admin/storage?page=x").status()).isEqualTo(400);
    assertThat(PageClient.as(server, "eve").get("/-/admin/storage").status()).isEqualTo(403);
  }

  @Test
  void anUpstreamThatFailsIsToldBesideTheFormAndOnItsPage() throws Exception {
    String mirror = "/-/admin/mirror";
    Http.Answer failed =
        admin.send(mirror, mirror, "do", "refresh", "module", "example.com/unreachable");
    assertThat(failed.status()).isEqualTo(502);
    assertThat(failed.text()).contains("id=\"refresh-error\"", "value=\"example.com/unreachable\"");
    assertThat(admin.page("/-/admin/upstream")).contains(">dead", "failing", "Last failure");
    Http.Answer absent =
        admin.send(mirror, mirror, "do", "drop", "module", "example.com/none", "version", "v1.0.0");
    assertThat(absent.status()).isEqualTo(404);
    assertThat(absent.text()).contains("id=\"drop-error\"", "is not kept");
    Http.Answer odd = admin.send(mirror, mirror, "do", "refresh", "module", "no module");
    assertThat(odd.status()).isEqualTo(400);
    assertThat(admin.page("/-/admin/imports")).contains("No module cache was imported");
  }

  @Test
  void theTrailIsFilteredAndReadOn() throws Exception {
    for (int i = 0; i < 120; i++) {
      json("PUT", "owners/many/grants", "eve", "{}");
    }
    json("PUT", "owners/trailed", "admin", "{\"visibility\":\"public\"}");
    json("PUT", "owners/trailed", "admin", "{\"visibility\":\"internal\"}");
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    assertThat(admin.page("/-/audit?owner=trailed&from=" + today))
        .contains("<td>create-owner</td>", "<td>change-owner</td>")
        .doesNotContain("<td>refused-change</td>");
    assertThat(admin.page("/-/audit?owner=trailed&action=change-owner"))
        .doesNotContain("<td>create-owner</td>");
    assertThat(admin.page("/-/audit?owner=trailed&to=2001-01-01")).contains("Nothing was noted");
    String eves = "/-/audit?actor=EVE&result=refused";
    await(() -> rows(admin.page(eves)) == 100 && rows(older(eves)) == 20);
    assertThat(older(eves)).contains(">Newest<").doesNotContain(">Older<");
    assertThat(admin.page("/-/audit?from=yesterday&actor=%3Cb%3E&to=2026-02-30"))
        .contains("from is a day such as", "to is a day such as", "value=\"&lt;b>\"");
    assertThat(PageClient.as(server, "eve").get("/-/audit").status()).isEqualTo(403);
  }

  /** The page that a page of the trail leads on to, or nothing. */
  private String older(String path) throws Exception {
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(admin.page(path));
    return next.find() ? admin.page(next.group(1).replace("&amp;", "&")) : "";
  }

  /** Refusals are saved within a second or so. */
  private static void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (!condition.holds() && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(condition.holds()).isTrue();
  }

  /** Something that comes true. */
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static int rows(String page) {
    return page.split("<td>refused-change</td>", -1).length - 1;
  }

  private static List<String> csv(String query) throws Exception {
    Http.Answer csv = admin.get("/-/audit.csv" + query);
    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
    assertThat(csv.header("Content-Disposition")).contains("audit.csv");
    return List.of(csv.text().split("\r\n"));
  }

  @Test
  void theTableIsHarmlessInSpreadsheetsAndCompleteBeyondOneBatch() throws Exception {
    String name = "=HYPERLINK(\\\"http://evil.example\\\",\\\"x, y\\\")";
    String token = "{\"name\":\"" + name + "\",\"scope\":\"read\"}";
    assertThat(json("POST", "tokens", "demo", token).status()).isEqualTo(201);
    int refusals = 520;
    for (int i = 0; i < refusals; i++) {
      json("PUT", "owners/batch" + i, "writer", "{}");
    }
    await(() -> csv("?actor=writer").size() == refusals + 1);
    List<String> lines = csv("?actor=writer");
    assertThat(lines.get(0))
        .isEqualTo("time,actor,token,address,request,action,owner,subject,detail,result");
    assertThat(lines.stream().filter(line -> line.endsWith(",,403")).distinct()).hasSize(refusals);
    assertThat(csv("?actor=writer&result=ok")).hasSize(1);
    assertThat(admin.get("/-/audit.csv?actor=demo&action=create-token").text())
        .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x, y\"\")\",");
    assertThat(admin.get("/-/audit.csv?result=odd").status()).isEqualTo(400);
    JsonNode events =
        new ObjectMapper().readTree(json("GET", "audit?actor=writer", "admin", "").body());
    assertThat(events).hasSize(100);
    assertThat(events.get(0).get("subject").asText()).startsWith("PUT /api/v1/owners/batch51");
    Http.Answer head =
        Http.head(server.url() + "/-/audit.csv", "Authorization", Http.basic("admin", "admin"));
    assertThat(head.status()).isEqualTo(200);
    assertThat(json("GET", "audit", "admin", "").header("Link"))
        .contains("before=", "rel=\"next\"");
  }
}
