package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search says that finds nothing. */
class AdvicePagesIT {
  private static final String RULES =
      """
      # nobody listens there
      upstream dead http://127.0.0.1:1 private-addresses=127.0.0.0/8
      sumdb off
      deny evil.example we do not trust it, ticket <4711>
      allow open.example dead mode=strict
      """;

  private static DepotServer server;
  private static PageClient eve;

  @BeforeAll
  static void start(@TempDir Path home) throws Exception {
    Files.writeString(home.resolve("upstream.rules"), RULES);
    server = DepotServer.start(home);
    eve = PageClient.as(server, "eve");
    change("owners/vault", "{\"visibility\":\"private\"}");
    change("owners/vault/prefixes/claimed.example", "");
    publish("vault", "claimed.example/hidden");
    publish("vault", "free.example/hidden");
    publish("vault", "open.example/hidden");
    publish("demo", "example.com/seen");
    PageClient admin = PageClient.as(server, "admin");
    for (String module : new String[] {"free.example/hidden", "example.com/seen"}) {
      Await.until(() -> admin.page("/-/search?from=anywhere&q=" + module).contains("\"/" + module));
    }
  }

  private static void change(String path, String body) throws Exception {
    Http.Answer answer = Http.json("PUT", server.url() + "/api/v1/" + path, "admin", body);
    assertThat(answer.status()).as(answer.text()).isLessThan(300);
  }

  private static void publish(String owner, String module) throws Exception {
    String upload = server.url() + "/api/packages/" + owner + "/go/upload";
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    Http.Answer answer = Http.putAs(owner.equals("demo") ? "demo" : "admin", upload, zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aPathThatMayComeFromOutsideHasItsCommand() throws Exception {
    String page = eve.page("/-/search?q=open.example/x@v1.2.3");
    assertThat(page)
        .contains("A rule sends it outside, to dead.")
        .contains("GOPROXY=" + server.url() + "/go GONOSUMDB=open.example/x go get")
        .contains("open.example/x@latest");
    String upstreams =
        Http.json("GET", server.url() + "/api/v1/admin/upstreams", "admin", "").text();
    assertThat(upstreams).as("nobody was asked").contains("\"lastFailure\":null");
  }

  @Test
  void aRefusedPathHasItsReason() throws Exception {
    assertThat(eve.page("/-/search?q=evil.example/x"))
        .contains("refuses it: we do not trust it, ticket &lt;4711&gt;")
        .doesNotContain("go get");
  }

  @Test
  void aClaimedPathLeadsToItsOwnerOnlyForThoseWhoMayReadIt() throws Exception {
    String path = "/-/search?q=claimed.example/none";
    assertThat(eve.page(path))
        .contains("belongs to this house", "Ask your administrators")
        .doesNotContain("vault");
    assertThat(PageClient.as(server, "admin").page(path))
        .contains("comes from owner vault alone", "/-/owners/vault\"");
  }

  @Test
  void whatIsHiddenLooksLikeWhatIsAbsent() throws Exception {
    for (String host : new String[] {"claimed", "free", "open"}) {
      String hidden = eve.page("/-/search?q=" + host + ".example/hidden");
      String absent = eve.page("/-/search?q=" + host + ".example/absent");
      assertThat(main(hidden).replace("hidden", "absent"))
          .isEqualTo(main(absent).replace("hidden", "absent"))
          .contains("What you can do");
    }
  }

  /** What a page says, without its frame, which names the request. */
  private static String main(String page) {
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }

  @Test
  void otherWordsGetGeneralAdvice() throws Exception {
    assertThat(eve.page("/-/search?q=zzz+yyy&owner=demo&tab=symbols"))
        .contains("Search for fewer words", "Search everywhere", "among packages")
        .doesNotContain("About <code>", "rel=\"nofollow\">Sign in</a>: more");
    assertThat(eve.page("/-/search?q=example.com/sene")).contains("Did you mean", "/seen");
    assertThat(eve.page("/-/search?from=anywhere&q=example.com/seen"))
        .doesNotContain("What you can do");
    assertThat(eve.page("/-/search")).doesNotContain("What you can do");
    String stranger = Http.get(server.url() + "/-/search?q=zzz", "Accept", "text/html").text();
    assertThat(stranger).contains("Sign in</a>: more may be found then.");
  }
}
