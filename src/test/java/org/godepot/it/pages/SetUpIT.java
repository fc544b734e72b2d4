package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set-up and help pages, and what their lines do. */
class SetUpIT {
  private static final String MODULE = "corp.test/hello";

  @TempDir static Path depot;
  private static DepotServer server;

  @BeforeAll
  static void start() throws Exception {
    server = DepotServer.start(depot);
    owner("acme", "public", "corp.test");
    owner("closed0", "private", "closed.test");
    byte[] zip = ModuleZips.program(MODULE, "v1.0.0");
    Http.putAs("admin", server.view("acme") + "/upload", zip);
  }

  private static void owner(String name, String visibility, String prefix) throws Exception {
    String owner = server.url() + "/api/v1/owners/" + name;
    Http.json("PUT", owner, "admin", "{\"visibility\":\"" + visibility + "\"}");
    Http.json("PUT", owner + "/prefixes/" + prefix, "admin", "");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Http.Answer get(String path, String... headers) throws Exception {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Accept";
    all[headers.length + 1] = "text/html";
    return Http.get(server.url() + path, all);
  }

  private static String page(String path, String... headers) throws Exception {
    Http.Answer answer = get(path, headers);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  @Test
  void theLinesOfALaptopInstallAModule(@TempDir Path home) throws Exception {
    Programs.go();
    Shell shell = new Shell(home);
    String lines = PageText.block(page("/-/setup"), "main-block");
    assertThat(lines)
        .isEqualTo("go env -w GOPROXY=" + server.url() + "/go\ngo env -w GONOSUMDB=corp.test\n");
    shell.paste(lines).mustSucceed();
    shell.paste("go install " + MODULE + "@latest").mustSucceed();
    assertThat(shell.paste("\"$GOPATH/bin/hello\"").text()).isEqualTo(MODULE + " v1.0.0\n");
    assertThat(shell.paste("go list -m -versions " + MODULE).mustSucceed().text())
        .isEqualTo(MODULE + " v1.0.0\n");
  }

  @Test
  void theLinesOfOneOwnerInstallAModule(@TempDir Path home) throws Exception {
    Programs.go();
    Shell shell = new Shell(home);
    String html = page("/-/setup?owner=acme&goprivate=yes");
    assertThat(html).contains("serves nothing else: public dependencies will fail");
    shell.paste(PageText.block(html, "main-block")).mustSucceed();
    Shell past = new Shell(home).with("GOPRIVATE", "corp.test");
    past.paste("go install " + MODULE + "@v1.0.0").mustSucceed();
  }

  @Test
  void theChecksOfThePageSucceed(@TempDir Path home) throws Exception {
    Programs.go();
    Programs.need("curl");
    Shell shell = new Shell(home);
    String html = page("/-/setup");
    shell.paste(PageText.block(html, "main-block")).mustSucceed();
    String[] checks =
        html.substring(html.indexOf("id=\"check\"")).split("<pre tabindex=\"0\"><code>");
    assertThat(checks).hasSize(4);
    for (int i = 1; i < checks.length; i++) {
      shell.paste(PageText.plain(checks[i].split("</code>")[0])).mustSucceed();
    }
  }

  @Test
  void prefixesOfClosedOwnersAreForThoseWhoMayReadThem() throws Exception {
    assertThat(page("/-/setup")).doesNotContain("closed");
    assertThat(page("/-/setup", "Authorization", Http.basic("eve", "eve")))
        .doesNotContain("closed");
    assertThat(page("/-/setup", "Authorization", Http.basic("admin", "admin")))
        .contains("closed.test,corp.test", "<option value=\"closed0\">");
  }

  @Test
  void aClosedOwnerLooksLikeAnAbsentOne() throws Exception {
    String closed = page("/-/setup?person=publish&owner=closed0");
    String absent = page("/-/setup?person=publish&owner=absent0");
    assertThat(closed.replace("closed0", "absent0")).isEqualTo(absent);
    assertThat(closed)
        .contains("aria-invalid=\"true\" aria-describedby=\"owner-error\"", "id=\"owner-error\"")
        .contains("There is no owner of this name that you may read");
  }

  @Test
  void whatIsTypedIsNoMarkup() throws Exception {
    assertThat(page("/-/setup?owner=%22%3E%3Cscript%3E1%3C/script%3E"))
        .contains("value=\"&#34;")
        .doesNotContain("<script>1");
    Http.Answer wrong = get("/-/setup?place=%3Ci%3E");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text())
        .contains("parameter place must be one of laptop")
        .doesNotContain("<i>");
  }

  @Test
  void whoMayOnlyReadIsToldBeforePublishing() throws Exception {
    String eve = Http.basic("eve", "eve");
    assertThat(page("/-/setup?person=publish&owner=acme", "Authorization", eve))
        .contains("You may read acme, but not publish into it.");
    assertThat(page("/-/setup?person=publish", "Authorization", eve))
        .contains("/api/packages/eve/go/upload")
        .doesNotContain("but not publish into it", "OWNER");
  }

  @Test
  void overHttpABannerSaysWhyThereAreNoCredentials() throws Exception {
    for (String person : new String[] {"use", "publish"}) {
      assertThat(page("/-/setup?person=" + person))
          .contains("This address is http", "never sends credentials over http")
          .doesNotContain("GODEPOT_TOKEN");
    }
  }

  @Test
  void everyRefusalLeadsToAPageThatExplainsIt() throws Exception {
    String link = "help: " + server.url();
    for (String path : new String[] {"/go/corp.test/absent/@v/list", "/a;b", "/api/v1/whoami"}) {
      String text = Http.get(server.url() + path, "Accept", "text/plain").text();
      if (text.startsWith("{")) {
        text = text.replaceAll("(?s).*\"type\":\"([^\"]*)\".*", "help: $1\n");
      }
      assertThat(text).contains(link).endsWith("\n");
      String help = text.substring(text.indexOf(link) + link.length()).strip();
      assertThat(page(help)).contains("<h2>What to do</h2>");
    }
    Http.Answer foreign =
        Http.put(server.view("demo") + "/upload", new byte[1], "Sec-Fetch-Site", "cross-site");
    assertThat(foreign.text()).endsWith(link + "/-/help/cross-site\n");
  }

  @Test
  void anUnknownCodeIsNotFoundAndLeadsOn() throws Exception {
    Http.Answer unknown = get("/-/help/%3Ci%3E");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("href=\"/-/help/404\"").doesNotContain("<i>");
    assertThat(page("/-/help")).contains("href=\"/-/help/wrong-prefix\"", "href=\"/-/help/401\"");
  }
}
