package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators ask a running server. */
class OperationIT extends ServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NAMES = 2000;

  private static String asAdmin(String path) throws Exception {
    return Http.get(server.url() + path, "Authorization", Http.basic("admin", "admin")).text();
  }

  @Test
  void metricsTellOfRequestsUploadsAndTheJvm() throws Exception {
    publish(ModuleZips.library(newModule(), "v1.0.0"));
    Http.get(server.url() + "/api/v1/whoami", "Authorization", Http.basic("demo", "wrong"));
    assertThat(asAdmin("/metrics"))
        .contains(
            "godepot_http_requests_seconds_count{method=\"PUT\","
                + "route=\"/api/packages/{owner}/go/upload\",status=\"201\"}",
            "godepot_publish_total{result=\"created\"}",
            "godepot_auth_failures_total",
            "godepot_versions",
            "godepot_blob_bytes",
            "jvm_memory_used_bytes",
            "hikaricp_connections");
  }

  @Test
  void namesNeverBecomeLabels() throws Exception {
    Random random = new Random(1);
    Http.get(view() + "/example.com/none/@v/list");
    Http.get(server.url() + "/api/packages/nobody/go/x/@v/list");
    Http.get(server.url() + "/none");
    long before = asAdmin("/metrics").lines().count();
    for (int i = 0; i < NAMES; i++) {
      String name = "n" + Integer.toHexString(random.nextInt());
      Http.get(view() + "/example.com/" + name + "/@v/list");
      Http.get(server.url() + "/api/packages/" + name + "/go/x/@v/list");
      Http.get(server.url() + "/" + name);
    }
    String after = asAdmin("/metrics");
    assertThat(after.lines().count()).isLessThan(before + 20);
    assertThat(after).doesNotContain("example.com", "demo");
  }

  @Test
  void settingsTellTheirOrigin() throws Exception {
    JsonNode settings = JSON.readTree(asAdmin("/api/v1/admin/settings"));
    assertThat(settings).anySatisfy(one -> isSetting(one, "godepot.publish.slots", "default"));
    assertThat(settings).anySatisfy(one -> isSetting(one, "godepot.home", "system property"));
  }

  private static void isSetting(JsonNode setting, String key, String origin) {
    assertThat(setting.get("key").asText()).isEqualTo(key);
    assertThat(setting.get("origin").asText()).isEqualTo(origin);
  }

  @Test
  void aBlobStoreThatCannotWriteIsNotReady(@TempDir Path own) throws Exception {
    try (DepotServer broken = DepotServer.start(own)) {
      assertThat(Http.get(broken.url() + "/readyz").text()).isEqualTo("ready\n");
      Path staging = own.resolve("blobs/.staging");
      try (Stream<Path> runs = Files.list(staging)) {
        for (Path run : runs.filter(Files::isDirectory).toList()) {
          Files.delete(run);
        }
      }
      Await.until(() -> Http.get(broken.url() + "/readyz").status() == 503);
      Http.Answer anonymous = Http.get(broken.url() + "/readyz", "Accept", "application/json");
      JsonNode told = JSON.readTree(anonymous.text());
      assertThat(told.at("/checks/blobs/works").asBoolean(true)).isFalse();
      assertThat(told.at("/checks/database/works").asBoolean()).isTrue();
      assertThat(told.at("/checks/blobs/remarks").isMissingNode()).isTrue();
      String admin = Http.basic("admin", "admin");
      assertThat(Http.get(broken.url() + "/readyz", "Authorization", admin).text())
          .startsWith("not ready\nblobs does not work\n")
          .contains("cannot write");
      assertThat(Http.get(broken.url() + "/healthz").status()).isEqualTo(200);
    }
  }
}
