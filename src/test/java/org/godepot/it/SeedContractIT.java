package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The seed's own cases (http.md 12), in their order, as one story. */
class SeedContractIT extends ServerTest {
  private static final String MODULE = "gitea.com/go-gitea/gitea";
  private static final String MOD = "module \"gitea.com/go-gitea/gitea\"";
  private static final byte[] EMPTY_ZIP = {
    'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private static byte[] seedZip(String version) {
    return ModuleZips.of(MODULE, version, Map.of("go.mod", MOD.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theSeedsCasesHold() throws Exception {
    refusesWhatIsNoModule();
    publishesOnce();
    servesWhatWasPublished();
  }

  private static void refusesWhatIsNoModule() throws Exception {
    String upload = view() + "/upload";
    Http.Answer anonymous = Http.put(upload, EMPTY_ZIP);
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.header("WWW-Authenticate")).startsWith("Basic realm=\"godepot\"");
    assertThat(Http.putAs("demo", upload, EMPTY_ZIP).status()).isEqualTo(400);
    byte[] noZip = "no zip at all".getBytes(StandardCharsets.UTF_8);
    assertThat(Http.putAs("demo", upload, noZip).status()).isEqualTo(400);
  }

  private static void publishesOnce() throws Exception {
    String upload = view() + "/upload";
    byte[] first = seedZip("v0.0.1");
    assertThat(Http.putAs("demo", upload, first).status()).isEqualTo(201);
    Http.Answer again = Http.putAs("demo", upload, first);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("package version already exists", "h1:", "(identical)");
    assertThat(Http.putAs("demo", upload, seedZip("v0.0.2")).status()).isEqualTo(201);
  }

  private static void servesWhatWasPublished() throws Exception {
    String files = view() + "/" + MODULE + "/@v/";
    assertThat(Http.get(files + "list").text()).isEqualTo("v0.0.1\nv0.0.2\n");
    String info = Http.get(files + "v0.0.1.info").text();
    assertThat(info).startsWith("{\"Version\":\"v0.0.1\",\"Time\":\"");
    Instant.parse(info.substring(info.indexOf("Time\":\"") + 7, info.indexOf("\"}")));
    assertThat(Http.get(files + "latest.info").text()).contains("\"v0.0.2\"");
    assertThat(Http.get(view() + "/" + MODULE + "/@latest").text()).contains("\"v0.0.2\"");
    assertThat(Http.get(files + "v0.0.1.mod").text()).isEqualTo(MOD);
    assertThat(Http.get(files + "latest.mod").text()).isEqualTo(MOD);
    assertThat(Http.get(files + "v0.0.1.zip").body()).isEqualTo(seedZip("v0.0.1"));
    assertThat(Http.get(files + "latest.zip").body()).isEqualTo(seedZip("v0.0.2"));
  }
}
