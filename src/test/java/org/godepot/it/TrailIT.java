package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server leaves behind about its requests: the audit trail, and no secret anywhere. */
class TrailIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UPLOAD = "/api/packages/demo/go/upload";
  private static final String CANARY = "canary0123456789";

  @TempDir Path home;

  private static Http.Answer json(DepotServer server, String method, String path, String body)
      throws Exception {
    return Http.json(method, server.url() + "/api/v1/" + path, "admin", body);
  }

  private List<JsonNode> audit() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(home.resolve("logs/audit.log"))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  /** Who, what and result of each line. */
  private List<String> deeds() throws IOException {
    return audit().stream()
        .map(
            line ->
                line.get("actor").asText()
                    + " "
                    + line.get("action").asText()
                    + " "
                    + line.get("owner").asText()
                    + " "
                    + line.get("subject").asText()
                    + " "
                    + line.get("result").asText())
        .toList();
  }

  @Test
  void everyChangeAndEveryRefusedOneIsInFileAndTable() throws Exception {
    try (DepotServer server = DepotServer.start(home)) {
      byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
      Http.putAs("demo", server.url() + UPLOAD, zip, "X-Request-Id", "upload-1");
      Http.putAs("eve", server.url() + UPLOAD, zip);
      Http.get(server.url() + "/", "Authorization", Http.basic("demo", "wrong"));
      String grant = "{\"kind\":\"role\",\"name\":\"devs\",\"level\":\"write\"}";
      json(server, "PUT", "owners/acme", "{\"visibility\":\"private\"}");
      json(server, "PUT", "owners/acme/grants", grant);
      json(server, "DELETE", "owners/acme/grants?kind=role&name=devs", "");
      json(server, "PUT", "owners/acme", "{\"visibility\":\"internal\"}");
      json(server, "DELETE", "owners/acme", "");
      String token = json(server, "POST", "tokens", "{\"name\":\"t\",\"scope\":\"read\"}").text();
      json(server, "DELETE", "tokens/" + JSON.readTree(token).get("id"), "");
      json(server, "DELETE", "packages/demo/go/example.com/m/v1.0.0", "");
    }
    assertThat(deeds())
        .contains(
            "demo create-owner demo  ok",
            "demo publish demo example.com/m@v1.0.0 ok",
            "eve refused-change  PUT " + UPLOAD + " 403",
            " refused-sign-in  GET / 401",
            "admin create-owner acme  ok",
            "admin set-grant acme role devs ok",
            "admin remove-grant acme role devs ok",
            "admin change-owner acme  ok",
            "admin delete-owner acme  ok",
            "admin create-token  t ok",
            "admin revoke-token  t ok",
            "admin delete-version demo example.com/m@v1.0.0 ok");
    assertThat(audit())
        .allSatisfy(line -> assertThat(line.get("address").asText()).isEqualTo("127.0.0.1"))
        .allSatisfy(line -> assertThat(line.get("at").asText()).matches("20.+Z"))
        .anySatisfy(line -> assertThat(line.get("request").asText()).isEqualTo("upload-1"));
    assertThat(rows()).isEqualTo(audit().size());
  }

  /** How many events the table holds, once its server has stopped. */
  private int rows() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + home.resolve("db/godepot"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from audit_event")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void noSecretIsInLogsAuditOrAnswers() throws Exception {
    List<String> answers = new ArrayList<>();
    String[] options = {"-Dgodepot.log.format=json", "-Dgodepot.db.password=" + CANARY};
    String token;
    String log;
    try (DepotServer server = DepotServer.start(home, options)) {
      String made = json(server, "POST", "tokens", "{\"name\":\"t\",\"scope\":\"read\"}").text();
      token = JSON.readTree(made).get("token").asText();
      List<String> headers =
          List.of(
              Http.basic("demo", CANARY),
              Http.basic("demo", "gdp_" + CANARY),
              Http.basic("demo", token),
              "Bearer " + token,
              "Bearer " + CANARY,
              "token " + CANARY,
              "Digest " + CANARY);
      for (String header : headers) {
        for (String path : List.of(UPLOAD, "/api/v1/whoami", "/nothing")) {
          String url = server.url() + path + "?password=" + CANARY + "&token=" + token;
          answers.add(text(Http.get(url, "Authorization", header)));
          answers.add(text(Http.put(url, new byte[] {1}, "Authorization", header)));
        }
      }
      answers.add(text(json(server, "GET", "tokens", "")));
      answers.add(text(json(server, "GET", "admin/settings", "")));
      json(server, "DELETE", "tokens/" + JSON.readTree(made).get("id"), "");
      answers.add(text(Http.get(server.url() + "/", "Authorization", "Bearer " + token)));
      log = server.log();
    }
    List<String> all = new ArrayList<>(answers);
    all.add(log);
    try (Stream<Path> files = Files.walk(home.resolve("logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.add(Files.readString(file));
      }
    }
    assertThat(all)
        .noneMatch(text -> text.contains(CANARY))
        .noneMatch(text -> text.contains(token));
    assertThat(log.lines().filter(line -> line.startsWith("{")).toList())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(JSON.readTree(line).get("level")).isNotNull());
  }

  private static String text(Http.Answer answer) {
    return answer.headers().map() + answer.text();
  }
}
