package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that another site makes the browser of a signed-in user send. */
class CrossSiteIT extends ServerTest {
  private static final String MODULE = "example.com/kept";
  private static final byte[] ZIP = ModuleZips.library(MODULE, "v1.1.0");
  private static final byte[] NO_BYTES = {};

  /** A change that the administrator could make. */
  record Change(String method, String path, byte[] body) {
    static Change of(String method, String path, String json) {
      return new Change(method, path, json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }

    private Http.Answer send(String... headers) throws Exception {
      String[] all = new String[headers.length + 4];
      System.arraycopy(headers, 0, all, 4, headers.length);
      all[0] = "Authorization";
      all[1] = Http.basic("admin", "admin");
      all[2] = "Content-Type";
      all[3] = "application/json";
      return Http.send(method, server.url() + path, body, all);
    }
  }

  static List<Change> changes() {
    String owners = "/api/v1/owners/";
    return List.of(
        new Change("PUT", "/api/packages/demo/go/upload", ZIP),
        new Change("PUT", "/api/packages/demo/go/" + MODULE + "/@v/v1.1.0.zip", ZIP),
        new Change("DELETE", "/api/v1/packages/demo/go/" + MODULE + "/v1.0.0", NO_BYTES),
        new Change("DELETE", "/api/v1/packages/demo/go/" + MODULE, NO_BYTES),
        Change.of("PUT", owners + "new", "{}"),
        Change.of("PUT", owners + "demo", "{\"visibility\":\"private\"}"),
        new Change("DELETE", owners + "demo?cascade=true", NO_BYTES),
        Change.of(
            "PUT",
            owners + "demo/grants",
            "{\"kind\":\"user\",\"name\":\"mallory\",\"level\":\"admin\"}"),
        new Change("DELETE", owners + "demo/grants?kind=user&name=eve", NO_BYTES),
        Change.of("POST", "/api/v1/tokens", "{\"name\":\"stolen\",\"scope\":\"admin\"}"),
        new Change("DELETE", "/api/v1/tokens/1", NO_BYTES));
  }

  @BeforeAll
  static void fill() throws Exception {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    Api admin = Api.as(server, "admin");
    String grant = "{\"kind\":\"user\",\"name\":\"eve\",\"level\":\"read\"}";
    assertThat(admin.put("/owners/demo/grants", grant).status()).isEqualTo(201);
    String token = "{\"name\":\"ci\",\"scope\":\"read\"}";
    assertThat(admin.post("/tokens", token).status()).isEqualTo(201);
  }

  private static List<List<String>> foreign() {
    return List.of(
        List.of("Origin", "http://evil.example"),
        List.of("Origin", "https://evil.example"),
        List.of("Origin", "null"),
        List.of("Origin", "https://127.0.0.1:" + server.port()),
        List.of("Origin", "http://127.0.0.1:1"),
        List.of("Origin", "http://127.0.0.1"),
        List.of("Origin", "http://localhost:" + server.port()),
        List.of("Origin", "http://127.0.0.1.evil.example:" + server.port()),
        List.of("Origin", "http://evil.example@127.0.0.1.example:" + server.port()),
        List.of("Origin", "file://"),
        List.of("Origin", "%%"),
        List.of("Sec-Fetch-Site", "cross-site"),
        List.of("Sec-Fetch-Site", "same-site"),
        List.of("Sec-Fetch-Site", "Cross-Site"),
        List.of("Origin", server.url(), "Sec-Fetch-Site", "cross-site"),
        List.of("Origin", "http://evil.example", "Sec-Fetch-Site", "same-origin"),
        List.of("Origin", server.url(), "Origin", "http://evil.example"),
        List.of("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Site", "cross-site"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void anotherSiteChangesNothing(Change change) throws Exception {
    List<String> before = Stored.of(server);
    for (List<String> headers : foreign()) {
      Http.Answer answer = change.send(headers.toArray(String[]::new));
      assertThat(answer.status()).as(headers + " " + answer.text()).isEqualTo(403);
      assertThat(answer.text()).as(headers.toString()).contains("cross-site");
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control"));
    }
    assertThat(Stored.of(server)).isEqualTo(before);
  }

  @Test
  void preflightsAreNotAnswered() throws Exception {
    for (String path : List.of("/api/v1/owners", "/api/packages/demo/go/upload", "/healthz")) {
      String[] headers = {"Origin", "http://evil.example", "Access-Control-Request-Method", "PUT"};
      Http.Answer answer = Http.method("OPTIONS", server.url() + path, headers);
      assertThat(answer.status()).as(path).isIn(403, 405);
      assertThat(answer.headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control"));
    }
  }

  @Test
  void ownPagesAndOtherProgramsMayChange() throws Exception {
    Api admin = Api.as(server, "admin");
    List<Api> callers =
        List.of(
            admin,
            admin.with("Origin", server.url()),
            admin.with("Origin", server.url().toUpperCase(java.util.Locale.ROOT)),
            admin.with("Sec-Fetch-Site", "same-origin"),
            admin.with("Sec-Fetch-Site", "none"),
            admin.with("Origin", server.url()).with("Sec-Fetch-Site", "same-origin"));
    for (Api caller : callers) {
      Http.Answer made = caller.put("/owners/passing", "{}");
      assertThat(made.status()).as(made.text()).isEqualTo(201);
      assertThat(caller.delete("/owners/passing").status()).isEqualTo(204);
    }
  }

  @Test
  void theConfiguredAddressIsOwnToo(@TempDir Path data) throws Exception {
    String option = "-Dgodepot.base.url=https://depot.example.com/go";
    try (DepotServer other = DepotServer.start(data, option)) {
      Api admin = Api.as(other, "admin");
      String own = "https://depot.example.com";
      assertThat(admin.with("Origin", own).put("/owners/a", "{}").status()).isEqualTo(201);
      assertThat(admin.with("Origin", own + ":443").put("/owners/b", "{}").status()).isEqualTo(201);
      assertThat(admin.with("Origin", own + ":8443").put("/owners/c", "{}").status())
          .isEqualTo(403);
      assertThat(admin.with("Origin", "http://depot.example.com").put("/owners/c", "{}").status())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain",
        "text/plain; charset=utf-8",
        "application/xml",
        "text/xml",
        "text/json",
        "application/json-patch+json",
        "application/*",
        "*/*"
      })
  void formsAreNoJson(String type) throws Exception {
    List<String> before = Stored.of(server);
    Api admin = Api.as(server, "admin").with("Content-Type", type);
    byte[] owner = "{}".getBytes(StandardCharsets.UTF_8);
    byte[] grant = bytes("{\"kind\":\"user\",\"name\":\"x\",\"level\":\"read\"}");
    byte[] token = bytes("{\"name\":\"x\",\"scope\":\"read\"}");
    assertThat(admin.send("PUT", "/owners/form", owner).status()).isEqualTo(415);
    assertThat(admin.send("PUT", "/owners/demo/grants", grant).status()).isEqualTo(415);
    assertThat(admin.send("POST", "/tokens", token).status()).isEqualTo(415);
    assertThat(Stored.of(server)).isEqualTo(before);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aMissingOrMalformedTypeIsNoJson() throws Exception {
    Api admin = Api.as(server, "admin");
    assertThat(admin.send("PUT", "/owners/form", bytes("{}")).status()).isEqualTo(415);
    for (String type :
        List.of("json", "/", "application/json;;;=", "application/json; charset=x")) {
      Http.Answer answer =
          admin.with("Content-Type", type).send("POST", "/tokens", bytes("{\"name\":\"x\"}"));
      assertThat(answer.status()).as(type + " " + answer.text()).isIn(400, 415);
    }
  }

  @Test
  void readingChangesNothing() throws Exception {
    List<String> before = Stored.of(server);
    for (String caller : List.of("admin", "eve")) {
      for (String path : readings()) {
        Http.Answer answer = Http.get(server.url() + path, "Authorization", basic(caller));
        assertThat(answer.status()).as(path).isLessThan(500);
        Http.head(server.url() + path, "Authorization", basic(caller));
      }
    }
    assertThat(Stored.of(server)).isEqualTo(before);
  }

  private static String basic(String user) {
    return Http.basic(user, user);
  }

  private static List<String> readings() {
    String view = "/api/packages/demo/go/";
    String files = view + MODULE + "/@v/";
    String packages = "/api/v1/packages/demo";
    return List.of(
        files + "list",
        files + "v1.0.0.info?refresh=true",
        files + "v1.0.0.mod?_method=DELETE",
        files + "v1.0.0.zip?dryRun=false",
        view + MODULE + "/@latest",
        view + "upload",
        "/api/packages/eve/go/" + MODULE + "/@v/list",
        "/api/packages/never/go/" + MODULE + "/@v/list",
        packages,
        packages + "/go/" + MODULE,
        packages + "/go/" + MODULE + "/v1.0.0?cascade=true",
        packages + "/go/" + MODULE + "/v1.0.0/files",
        packages + "/go/" + MODULE + "/-/latest",
        "/api/v1/owners?name=made&visibility=private",
        "/api/v1/owners/demo?cascade=true&visibility=private",
        "/api/v1/owners/made",
        "/api/v1/owners/demo/grants?kind=user&name=eve&level=admin",
        "/api/v1/tokens?name=made&scope=admin",
        "/api/v1/tokens/1",
        "/api/v1/whoami",
        "/api/v1/admin/settings?godepot.owner.self=false",
        "/healthz",
        "/readyz",
        "/metrics");
  }
}
