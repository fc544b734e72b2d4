package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maintenance is begun, changed and ended on the page of administrators, and seen by all. */
class MaintenancePagesIT {
  private static final String ADMIN = "/-/admin";
  private static final String BANNER = "id=\"read-only\"";

  @TempDir Path home;

  private static JsonNode standing(DepotServer server) throws Exception {
    String url = server.url() + "/api/v1/admin/read-only";
    Http.Answer answer = Http.json("GET", url, "admin", "");
    assertThat(answer.status()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }

  private static int publish(DepotServer server) throws Exception {
    byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
    return Http.putAs("demo", server.view("demo") + "/upload", zip).status();
  }

  @Test
  void anAdministratorBeginsChangesAndEndsIt() throws Exception {
    try (DepotServer server = DepotServer.start(home)) {
      PageClient admin = PageClient.as(server, "admin");
      PageClient eve = PageClient.as(server, "eve");
      assertThat(admin.page(ADMIN)).contains("Begin maintenance").doesNotContain(BANNER);
      Http.Answer odd = admin.send(ADMIN, ADMIN, "do", "begin", "until", "noon", "reason", "<b>");
      assertThat(odd.status()).isEqualTo(400);
      assertThat(odd.text())
          .contains("id=\"begin-error\"", "value=\"noon\"", "value=\"&lt;b>\"")
          .doesNotContain(BANNER);
      Instant end = Instant.now().plus(90, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
      String until = end.toString().substring(0, "2026-01-02T14:00".length());
      String reason = "new disks & <more>";
      Http.Answer begun = admin.send(ADMIN, ADMIN, "do", "begin", "until", until, "reason", reason);
      assertThat(admin.follow(begun)).contains(BANNER, "End maintenance", "by</dt>");
      String words = "read-only for maintenance until " + until.substring(11) + "Z";
      assertThat(eve.page("/")).contains(BANNER, words, "new disks &amp; &lt;more");
      assertThat(eve.get("/-/none").text()).contains(BANNER);
      assertThat(publish(server)).isEqualTo(503);
      Http.Answer token =
          eve.send("/-/account/tokens", "/-/account/tokens", "name", "t", "scope", "read");
      assertThat(token.status()).isEqualTo(503);
      assertThat(token.text()).contains("<h1", words, "/-/help/read-only");
      Http.Answer twice = admin.send(ADMIN, ADMIN, "do", "begin", "until", "", "reason", "");
      assertThat(twice.status()).isEqualTo(409);
      admin.follow(admin.send(ADMIN, ADMIN, "do", "change", "until", "", "reason", "longer"));
      assertThat(eve.page("/")).contains("read-only for maintenance: longer");
      assertThat(standing(server).get("maintenance").get("by").asText()).isEqualTo("admin");
      assertThat(admin.follow(admin.send(ADMIN, ADMIN, "do", "end"))).doesNotContain(BANNER);
      assertThat(publish(server)).isEqualTo(201);
      assertThat(standing(server).get("readOnly").asBoolean()).isFalse();
      assertThat(admin.page("/-/audit?actor=admin"))
          .contains("<td>begin-maintenance</td>", "<td>change-maintenance</td>")
          .contains("<td>end-maintenance</td>");
    }
  }

  @Test
  void whatASettingHoldsNoPageSwitchesOff() throws Exception {
    try (DepotServer server = DepotServer.start(home, "-Dgodepot.readonly=true")) {
      PageClient admin = PageClient.as(server, "admin");
      assertThat(admin.page(ADMIN)).contains(BANNER, "<code>godepot.readonly</code>");
      assertThat(admin.page("/-/admin/config")).contains("godepot.readonly", "system property");
      assertThat(publish(server)).isEqualTo(503);
      admin.follow(admin.send(ADMIN, ADMIN, "do", "begin", "until", "", "reason", ""));
      admin.follow(admin.send(ADMIN, ADMIN, "do", "end"));
      assertThat(publish(server)).isEqualTo(503);
      assertThat(standing(server).get("bySetting").asBoolean()).isTrue();
    }
    try (DepotServer server = DepotServer.start(home)) {
      assertThat(publish(server)).isEqualTo(201);
    }
  }

  @Test
  void itOutlivesARestart() throws Exception {
    try (DepotServer server = DepotServer.start(home)) {
      PageClient admin = PageClient.as(server, "admin");
      admin.follow(admin.send(ADMIN, ADMIN, "do", "begin", "until", "", "reason", ""));
    }
    try (DepotServer server = DepotServer.start(home)) {
      assertThat(publish(server)).isEqualTo(503);
      assertThat(PageClient.as(server, "eve").page("/")).contains(BANNER);
    }
  }
}
