package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.Programs;
import org.godepot.it.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The root of the site: what newcomers and the go command find there. */
class HomePageIT {
  @TempDir private Path depot;
  private DepotServer server;

  @BeforeEach
  void start() throws Exception {
    server = DepotServer.start(depot);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theFirstCommandsInstallAProgram(@TempDir Path home) throws Exception {
    Programs.go();
    Programs.need("zip");
    Programs.need("curl");
    String page = PageClient.as(server, "demo").page("/");
    String commands = PageText.block(page, "recent");
    assertThat(commands.lines()).hasSize(3);

    // The one thing to type is the password, for which curl asks.
    Shell shell = new Shell(home);
    shell.paste(commands.replace("-u demo ", "-fsS -u demo:demo ")).mustSucceed();

    assertThat(shell.paste("go/bin/hello").mustSucceed().text()).contains("hello from godepot");
    PageClient demo = PageClient.as(server, "demo");
    Await.until(() -> demo.page("/").contains("href=\"/example.com/hello\""));
  }

  @Test
  void whoIsNotSignedInIsToldTo() throws Exception {
    assertThat(Http.get(server.url() + "/", "Accept", "text/html").text())
        .contains("href=\"/-/login?to=%2F\"")
        .contains("to have your name filled in");
  }

  @Test
  void administratorsSeeHowItIsDoing() throws Exception {
    assertThat(PageClient.as(server, "admin").page("/"))
        .contains("database works</span>")
        .doesNotContain("fails</span>");
    assertThat(PageClient.as(server, "demo").page("/")).doesNotContain("id=\"health\"");
  }

  @Test
  void theRootOfAClaimedHostLeadsHere() throws Exception {
    String whole = server.url() + "/api/v1/owners/demo/prefixes/corp.test";
    assertThat(Http.json("PUT", server.url() + "/api/v1/owners/demo", "admin", "{}").status())
        .isLessThan(300);
    assertThat(Http.json("PUT", whole, "admin", "").status()).isEqualTo(201);
    String claimed = discovery("corp.test");
    assertThat(claimed)
        .contains("name=\"go-import\" content=\"corp.test mod http://corp.test/go\"");
    assertThat(discovery("other.test")).doesNotContain("go-import");
    for (String path : List.of("api/client", "go/lib/v2", "-/x", "api%2Dx", "healthy")) {
      assertThat(discovery("corp.test", path)).as(path).contains("content=\"corp.test mod ");
      assertThat(discovery("other.test", path)).as(path).doesNotContain("go-import");
    }
  }

  private String discovery(String host) throws Exception {
    return discovery(host, "");
  }

  private String discovery(String host, String path) throws Exception {
    int port = Integer.parseInt(server.url().replaceFirst(".*:", ""));
    try (RawHttp http = new RawHttp(port)) {
      String request =
          "GET /%s?go-get=1 HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(path, host);
      return http.send(request).readAll();
    }
  }
}
