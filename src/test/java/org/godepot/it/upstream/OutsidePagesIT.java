package org.godepot.it.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages about modules of which not all is here. */
class OutsidePagesIT {
  private static final String NOTE = "The files of this version are not here yet";

  @TempDir static Path home;
  private static Internet internet;
  private static DepotServer server;

  @BeforeAll
  static void start() throws Exception {
    internet = new Internet();
    internet.rules(home, "allow * public");
    server = DepotServer.start(home);
  }

  @AfterAll
  static void stop() {
    server.close();
    internet.close();
  }

  private static Http.Answer page(String path) throws Exception {
    return Http.get(server.url() + path, "Accept", "text/html");
  }

  @Test
  void aVersionWithoutItsZipHasAFilesTabThatSaysSo() throws Exception {
    ModuleVersion id = ModuleVersion.of("out.test/pages", "v1.0.0");
    internet.publish(id, ModuleZips.library("out.test/pages", "v1.0.0"));
    assertThat(Http.get(server.url() + "/go" + FakeUpstream.file(id, "mod")).status())
        .isEqualTo(200);

    String address = "/out.test/pages@v1.0.0";
    assertThat(page(address).text()).contains(NOTE, "href=\"" + address + "?tab=files\"");
    Http.Answer files = page(address + "?tab=files");
    assertThat(files.status()).isEqualTo(200);
    assertThat(files.text()).contains(NOTE, ">module zip</a>").doesNotContain("<table>");
    for (String absent : new String[] {"files&path=go.mod", "raw&path=go.mod"}) {
      Http.Answer file = page(address + "?tab=" + absent);
      assertThat(file.status()).as(absent).isEqualTo(404);
      assertThat(file.text()).contains(NOTE);
    }
  }
}
