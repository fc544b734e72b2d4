package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting a version in a browser without scripts. */
class DeletePageIT {
  private static final String MODULE = "example.com/lib";
  private static final String ACTION = "/-/publish/demo/delete";
  private static final String QUESTION = ACTION + "?module=example.com%2Flib&version=v1.0.0";

  @TempDir private Path home;
  private DepotServer server;
  private PageClient demo;

  @BeforeEach
  void publish() throws Exception {
    server = DepotServer.start(home);
    demo = PageClient.as(server, "demo");
    for (String version : new String[] {"v1.0.0", "v1.1.0"}) {
      byte[] zip = ModuleZips.library(MODULE, version);
      assertThat(Http.putAs("demo", server.view("demo") + "/upload", zip).status()).isEqualTo(201);
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String list() throws Exception {
    return Http.get(server.view("demo") + "/" + MODULE + "/@v/list").text();
  }

  @Test
  void aVersionGoesOnceItsNameIsTyped() throws Exception {
    String link = "href=\"" + QUESTION.replace("&", "&amp;") + "\"";
    assertThat(demo.page("/" + MODULE + "@v1.0.0")).contains(link);
    assertThat(demo.page(QUESTION)).contains("retract v1.0.0 // why", "h1:", "go.sum");

    Http.Answer mistyped = send("v1.1.0");
    assertThat(mistyped.status()).isEqualTo(400);
    assertThat(mistyped.text()).contains("type v1.0.0 to delete it", "value=\"v1.1.0\"");
    assertThat(list()).contains("v1.0.0");

    assertThat(demo.follow(send("v1.0.0"))).contains("<title>demo ");
    assertThat(list()).isEqualTo("v1.1.0\n");
    assertThat(demo.get(QUESTION).status()).isEqualTo(404);
    assertThat(Files.readString(home.resolve("logs/audit.log")))
        .contains("delete-version", MODULE + "@v1.0.0");
  }

  private Http.Answer send(String typed) throws Exception {
    return demo.send(QUESTION, ACTION, "module", MODULE, "version", "v1.0.0", "sure", typed);
  }

  @Test
  void othersAreNeitherAskedNorHeard() throws Exception {
    PageClient eve = PageClient.as(server, "eve");
    assertThat(eve.page("/" + MODULE + "@v1.0.0")).doesNotContain("Delete this version");
    assertThat(eve.get(QUESTION).status()).isEqualTo(403);
    String seal = eve.seal("/-/publish");
    String[] fields = {"module", MODULE, "version", "v1.0.0", "sure", "v1.0.0"};
    assertThat(eve.sendSealed(seal, ACTION, fields).status()).isEqualTo(403);
    assertThat(list()).contains("v1.0.0");
  }
}
