package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What nobody should send: refused with a sentence that names the slip, and nothing is stored. */
class BadInputIT extends ServerTest {
  private static final String MODULE = "example.com/kept";
  private static final String OWNER = "/owners/fresh";
  private static final String GRANTS = "/owners/demo/grants";
  private static final String TOKENS = "/tokens";
  private static final byte[] NO_BYTES = {};

  /** The three addresses that take JSON, with their methods. */
  private static final List<List<String>> JSON_ROUTES =
      List.of(List.of("PUT", OWNER), List.of("PUT", GRANTS), List.of("POST", TOKENS));

  /**
   * A request of the administrator.
   *
   * @param said part of the sentence that must come back
   */
  record Bad(String method, String path, byte[] body, String said) {
    static Bad json(String method, String path, String json, String said) {
      return new Bad(method, path, json.getBytes(StandardCharsets.UTF_8), said);
    }

    static Bad plain(String method, String path, String said) {
      return new Bad(method, path, NO_BYTES, said);
    }

    private Http.Answer send() throws Exception {
      return Api.as(server, "admin")
          .with("Content-Type", "application/json")
          .send(method, path, body);
    }

    @Override
    public String toString() {
      String start = new String(body, 0, Math.min(80, body.length), StandardCharsets.ISO_8859_1);
      String address = path.length() > 100 ? path.substring(0, 100) + "..." : path;
      return method + " " + address + " " + start;
    }
  }

  @BeforeAll
  static void fill() throws Exception {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    Api admin = Api.as(server, "admin");
    assertThat(admin.put("/owners/Twin", "{}").status()).isEqualTo(201);
    assertThat(admin.put(GRANTS, grant("user", "kept", "read")).status()).isEqualTo(201);
  }

  private static String grant(String kind, String name, String level) {
    return "{\"kind\":\"" + kind + "\",\"name\":\"" + name + "\",\"level\":\"" + level + "\"}";
  }

  /** All are 400, say what they must and nothing of our insides, and change nothing. */
  private static void assertRefused(List<Bad> requests) throws Exception {
    List<String> before = Stored.of(server);
    SoftAssertions softly = new SoftAssertions();
    for (Bad request : requests) {
      Http.Answer answer = request.send();
      softly.assertThat(answer.status()).as(request + " " + answer.text()).isEqualTo(400);
      softly
          .assertThat(answer.header("Content-Type"))
          .as(request.toString())
          .isEqualTo("application/problem+json");
      softly
          .assertThat(detail(answer))
          .as(request.toString())
          .contains(request.said())
          .doesNotContain("org.", "java.", "Exception", "StreamRead", "Deserialization", "`")
          .hasSizeLessThan(300);
    }
    softly.assertThat(Stored.of(server)).isEqualTo(before);
    softly.assertAll();
  }

  private static String detail(Http.Answer answer) {
    try {
      JsonNode problem = Api.json(answer);
      return problem.path("detail").asText();
    } catch (java.io.IOException noJson) {
      return "no JSON: " + answer.text();
    }
  }

  @Test
  void impossibleOwnerNamesMakeNoOwner() throws Exception {
    List<Bad> requests = new ArrayList<>();
    for (String name :
        List.of(
            "-x",
            ".x",
            "_x",
            "...",
            "a%20b",
            "%20a",
            "a%20",
            "%C3%A9",
            "tw%C3%ADn",
            "a+b",
            "a@b",
            "a:b",
            "a~",
            "a*",
            "%EF%BD%81",
            "e%CC%81",
            "a%E2%80%AE",
            "a".repeat(101),
            "%2Dx")) {
      requests.add(Bad.json("PUT", "/owners/" + name, "{}", "owner name"));
    }
    assertRefused(requests);
  }

  /** Some containers refuse these by themselves, with a text of their own. */
  @Test
  void namesThatArePathsMakeNoOwner() throws Exception {
    List<String> before = Stored.of(server);
    for (String name :
        List.of("..", ".", "%2e%2e", ".%2E", "a%00", "a%0A", "a%5Cb", "a;b", "%ff", "a%2Fb")) {
      assertThat(putOwnerAlone(name)).as(name).contains(" 400 ");
    }
    assertThat(Stored.of(server)).isEqualTo(before);
  }

  /**
   * The status line for making an owner, over a connection of its own: what a container refuses by
   * itself may end the connection, into which a client with a pool might send the next request.
   */
  private static String putOwnerAlone(String name) throws IOException {
    String request =
        "PUT /api/v1/owners/"
            + name
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: "
            + Http.basic("admin", "admin")
            + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    try (RawHttp http = new RawHttp(server.port())) {
      return http.send(request).statusLine();
    }
  }

  @Test
  void wordsOfTheAddressesMakeNoOwner() throws Exception {
    List<Bad> requests = new ArrayList<>();
    for (String name :
        List.of(
            "api",
            "go",
            "healthz",
            "readyz",
            "metrics",
            "index",
            "catalog",
            "sumdb",
            "tokens",
            "owners",
            "packages",
            "whoami",
            "upload",
            "vulndb",
            "repository")) {
      requests.add(Bad.json("PUT", "/owners/" + name, "{}", name));
      String capitals = name.toUpperCase(Locale.ROOT);
      requests.add(Bad.json("PUT", "/owners/" + capitals, "{}", capitals));
    }
    assertRefused(requests);
  }

  @Test
  void ownersThatDifferInCaseOnlyCannotCoexist() throws Exception {
    List<String> before = Stored.of(server);
    Api admin = Api.as(server, "admin");
    for (String name : List.of("twin", "TWIN", "tWIN")) {
      assertThat(admin.put("/owners/" + name, "{}").status()).isEqualTo(409);
      assertThat(admin.get("/owners/" + name).status()).isEqualTo(404);
      assertThat(admin.delete("/owners/" + name).status()).isEqualTo(404);
      assertThat(Api.anonymous(server).get("/owners/" + name).status()).isEqualTo(401);
      assertThat(Api.as(server, "eve").get("/owners/" + name).status()).isEqualTo(403);
    }
    assertThat(Stored.of(server)).isEqualTo(before);
  }

  @Test
  void namesOfOtherLettersReadNothing() throws Exception {
    Api admin = Api.as(server, "admin");
    for (String owner :
        List.of("dem%C3%B4", "demo%20", "demo.", "%EF%BD%84emo", "DEMO", "dem%D0%BE")) {
      assertThat(admin.get("/owners/" + owner).status()).as(owner).isEqualTo(404);
      assertThat(admin.get("/packages/" + owner).status()).as(owner).isEqualTo(404);
      String list = server.url() + "/api/packages/" + owner + "/go/" + MODULE + "/@v/list";
      assertThat(Http.get(list).status()).as(owner).isEqualTo(401);
    }
    for (String module :
        List.of(
            "example.com/KEPT",
            "example.com/kept%20",
            "example.com/kept.",
            "example.com/k%C3%A9pt",
            "example.com/%EF%BD%8Bept",
            "EXAMPLE.com/kept",
            "-x",
            "con",
            "a".repeat(300),
            "example.com/con",
            "example.com/-x/...")) {
      Http.Answer get = admin.get("/packages/demo/go/" + module);
      assertThat(get.status()).as(module).isEqualTo(404);
      assertThat(admin.delete("/packages/demo/go/" + module).status()).as(module).isEqualTo(404);
      Http.Answer list = Http.get(view() + "/" + module + "/@v/list");
      assertThat(list.status()).as(module).isEqualTo(404);
      assertThat(list.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
    }
  }

  @Test
  void ownersProfilesAreChecked() throws Exception {
    List<Bad> requests = new ArrayList<>();
    for (String path : List.of(OWNER, "/owners/Twin")) {
      requests.add(Bad.json("PUT", path, "{\"kind\":\"team\"}", "kind"));
      requests.add(Bad.json("PUT", path, "{\"kind\":\"USER\"}", "kind"));
      requests.add(Bad.json("PUT", path, "{\"kind\":5}", "kind"));
      requests.add(Bad.json("PUT", path, "{\"visibility\":\"\"}", "visibility"));
      requests.add(Bad.json("PUT", path, "{\"visibility\":\"secret\"}", "visibility"));
      requests.add(Bad.json("PUT", path, "{\"visibility\":[\"public\"]}", "visibility"));
      requests.add(Bad.json("PUT", path, fullName("x".repeat(201)), "fullName"));
      requests.add(Bad.json("PUT", path, fullName(" x"), "fullName"));
      requests.add(Bad.json("PUT", path, fullName("a\\u0000b"), "fullName"));
      requests.add(Bad.json("PUT", path, fullName("a\\nb"), "fullName"));
      requests.add(Bad.json("PUT", path, fullName("\\u202ea"), "fullName"));
      requests.add(Bad.json("PUT", path, fullName("\\ud800"), "fullName"));
      requests.add(Bad.json("PUT", path, "{\"fullName\":{\"a\":1}}", "fullName"));
      requests.add(Bad.json("PUT", path, "{\"fullName\":true}", "fullName"));
      for (String unknown : List.of("name", "id", "admin", "ownerId", "permission", "created")) {
        requests.add(Bad.json("PUT", path, "{\"" + unknown + "\":\"x\"}", unknown));
      }
    }
    assertRefused(requests);
  }

  private static String fullName(String text) {
    return "{\"fullName\":\"" + text + "\"}";
  }

  @Test
  void grantsAreChecked() throws Exception {
    List<Bad> requests = new ArrayList<>();
    for (String name :
        List.of("", " ", " a", "a ", "a\\u0000", "a\\nb", "\\u200ba", "\\ud800", "x".repeat(256))) {
      requests.add(Bad.json("PUT", GRANTS, grant("user", name, "read"), "name"));
      requests.add(Bad.json("PUT", GRANTS, grant("role", name, "read"), "name"));
    }
    requests.add(Bad.json("PUT", GRANTS, grant("role", "*", "read"), "role *"));
    requests.add(Bad.json("PUT", GRANTS, grant("role", "**", "read"), "role **"));
    for (String word : List.of("", "USER", "group", "users", "all")) {
      requests.add(Bad.json("PUT", GRANTS, grant(word, "a", "read"), "kind"));
    }
    for (String word : List.of("", "READ", "owner", "none", "site")) {
      requests.add(Bad.json("PUT", GRANTS, grant("user", "a", word), "level"));
    }
    requests.add(Bad.json("PUT", GRANTS, "{}", "kind"));
    requests.add(Bad.json("PUT", GRANTS, "{\"kind\":\"user\",\"level\":\"read\"}", "name"));
    requests.add(Bad.json("PUT", GRANTS, "{\"kind\":\"user\",\"name\":\"a\"}", "level"));
    requests.add(
        Bad.json("PUT", GRANTS, "{\"kind\":\"user\",\"name\":null,\"level\":\"read\"}", "name"));
    requests.add(
        Bad.json("PUT", GRANTS, "{\"kind\":\"user\",\"name\":5,\"level\":\"read\"}", "name"));
    requests.add(
        Bad.json("PUT", GRANTS, "{\"kind\":\"user\",\"name\":\"a\",\"level\":1}", "level"));
    requests.add(Bad.json("PUT", GRANTS, "{\"kind\":\"user\",\"admin\":true}", "admin"));
    requests.add(Bad.plain("DELETE", GRANTS, "kind"));
    requests.add(Bad.plain("DELETE", GRANTS + "?name=kept", "kind"));
    requests.add(Bad.plain("DELETE", GRANTS + "?kind=user", "name"));
    requests.add(Bad.plain("DELETE", GRANTS + "?kind=user&name=", "name"));
    requests.add(Bad.plain("DELETE", GRANTS + "?kind=team&name=kept", "kind"));
    requests.add(Bad.plain("DELETE", GRANTS + "?kind=user&name=%00", "name"));
    assertRefused(requests);
  }

  @Test
  void granteesDifferByAccentAndRolesByCase() throws Exception {
    Api admin = Api.as(server, "admin");
    assertThat(admin.put("/owners/accents", "{}").status()).isEqualTo(201);
    String grants = "/owners/accents/grants";
    for (String name : List.of("jose", "jos\u00e9", "jose\u0301", "\uff4aose")) {
      assertThat(admin.put(grants, grant("user", name, "read")).status()).as(name).isEqualTo(201);
    }
    assertThat(admin.put(grants, grant("user", "JOSE", "write")).status()).isEqualTo(200);
    assertThat(admin.put(grants, grant("role", "jose", "read")).status()).isEqualTo(201);
    assertThat(admin.put(grants, grant("role", "JOSE", "read")).status()).isEqualTo(201);
    assertThat(Api.json(admin.get(grants)).size()).isEqualTo(6);
    String accent = URLEncoder.encode("jos\u00e9", StandardCharsets.UTF_8);
    assertThat(admin.delete(grants + "?kind=user&name=" + accent).status()).isEqualTo(204);
    assertThat(Api.json(admin.get(grants)).size()).isEqualTo(5);
    assertThat(admin.delete("/owners/accents").status()).isEqualTo(204);
  }

  @Test
  void tokensAreChecked() throws Exception {
    List<Bad> requests = new ArrayList<>();
    for (String name : List.of("", " ", "a ", "a\\tb", "\\u0000", "x".repeat(101))) {
      requests.add(Bad.json("POST", TOKENS, token(name, "read", ""), "name"));
    }
    for (String scope : List.of("", "site", "none", "READ", "owner", "read,write")) {
      requests.add(Bad.json("POST", TOKENS, token("bad", scope, ""), "scope"));
    }
    requests.add(Bad.json("POST", TOKENS, "{\"name\":\"bad\"}", "scope"));
    requests.add(Bad.json("POST", TOKENS, "{\"name\":\"bad\",\"scope\":null}", "scope"));
    requests.add(Bad.json("POST", TOKENS, "{\"name\":\"bad\",\"scope\":2}", "scope"));
    requests.add(Bad.json("POST", TOKENS, "{\"scope\":\"read\"}", "name"));
    requests.add(Bad.json("POST", TOKENS, "{\"name\":7,\"scope\":\"read\"}", "name"));
    String many = "\"a\",".repeat(39) + "\"a\"";
    for (String owners :
        List.of("[]", "[" + many + "]", "\"demo\"", "{}", "[5]", "[[\"demo\"]]", "7", "true")) {
      requests.add(
          Bad.json("POST", TOKENS, token("bad", "read", ",\"owners\":" + owners), "owners"));
    }
    for (String owners : List.of("[\"-x\"]", "[null]", "[\"..\"]", "[\"\"]", "[\"a/b\"]")) {
      requests.add(
          Bad.json("POST", TOKENS, token("bad", "read", ",\"owners\":" + owners), "owners"));
    }
    for (String unknown : List.of("user", "token", "id", "siteAdmin")) {
      requests.add(
          Bad.json("POST", TOKENS, token("bad", "read", ",\"" + unknown + "\":\"x\""), unknown));
    }
    assertRefused(requests);
  }

  private static String token(String name, String scope, String more) {
    return "{\"name\":\"" + name + "\",\"scope\":\"" + scope + "\"" + more + "}";
  }

  @Test
  void tokensEndWithinAYear() throws Exception {
    Instant now = Instant.now();
    List<Bad> requests = new ArrayList<>();
    for (String expires :
        List.of(
            "\"\"",
            "\"tomorrow\"",
            "\"2027-01-02\"",
            "\"2027-01-02T03:04:05\"",
            "\"2027-13-02T03:04:05Z\"",
            "\"+999999999-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "1893456000",
            "[]",
            "\"" + now.minusSeconds(1) + "\"",
            "\"" + now.minus(Duration.ofDays(400)) + "\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"" + now.plus(Duration.ofDays(367)) + "\"")) {
      requests.add(
          Bad.json("POST", TOKENS, token("bad", "read", ",\"expires\":" + expires), "expires"));
    }
    assertRefused(requests);
  }

  @Test
  void tokensForOwnersOutOfReachAreRefusedAsThoseOwnersAre() throws Exception {
    List<String> before = Stored.of(server);
    String body = token("bad", "read", ",\"owners\":[\"absent\"]");
    assertThat(Api.as(server, "admin").post(TOKENS, body).status()).isEqualTo(404);
    assertThat(Api.as(server, "eve").post(TOKENS, body).status()).isEqualTo(403);
    assertThat(Api.anonymous(server).post(TOKENS, body).status()).isEqualTo(401);
    for (String id : List.of("0", "999999999999999999", "99999999999999999999", "x", "-1", "1.5")) {
      assertThat(Api.as(server, "admin").delete(TOKENS + "/" + id).status()).as(id).isEqualTo(404);
    }
    assertThat(Stored.of(server)).isEqualTo(before);
  }

  @Test
  void pagesAreNumbersFromOneOn() throws Exception {
    List<Bad> requests = new ArrayList<>();
    List<String> lists =
        List.of("/owners", TOKENS, GRANTS, "/packages/demo", "/packages/demo/go/" + MODULE);
    for (String list : lists) {
      for (String field : List.of("page", "limit")) {
        for (String value : List.of("0", "-1", "x", "99999999999", "", "1.5", "+1", "%D9%A1")) {
          requests.add(Bad.plain("GET", list + "?" + field + "=" + value, field));
        }
      }
    }
    assertRefused(requests);
    for (String list : lists) {
      Http.Answer far = Api.as(server, "admin").get(list + "?page=9999999&limit=9999999");
      assertThat(far.status()).as(list).isEqualTo(200);
      assertThat(far.text()).as(list).isEqualTo("[]");
    }
  }

  @Test
  void brokenQueriesAreNoFailures() throws Exception {
    for (String query :
        List.of("%zz", "page=%", "q=%ff", "q=%00", "q=%25", "q=_", "=", "&&", "q")) {
      for (String path : List.of("/owners", "/packages/demo", "/packages/demo/go/" + MODULE)) {
        String target = "/api/v1" + path + "?" + query;
        assertThat(RawHttp.status(server.port(), "GET", target)).as(target).isBetween(200, 404);
      }
    }
  }

  @Test
  void bodiesThatAreNoSuchObjectAreRefused() throws Exception {
    List<Bad> requests = new ArrayList<>();
    for (List<String> route : JSON_ROUTES) {
      for (String body :
          List.of(
              "",
              " ",
              "null",
              "[]",
              "[{}]",
              "\"x\"",
              "7",
              "true",
              "{",
              "{}{}",
              "{} x",
              "{}]",
              "{'kind':'user'}",
              "{kind:\"user\"}",
              "{\"kind\":\"user\",}",
              "// x\n{}",
              "{\"kind\":NaN}",
              "<x/>",
              "kind=user",
              "\ufeff{}x",
              "{\"a\":1,\"a\":2}",
              "{\"kind\":\"user\",\"kind\":\"role\"}",
              "{\"name\":\"a\u0000b\"}")) {
        requests.add(Bad.json(route.get(0), route.get(1), body, ""));
      }
      requests.add(Bad.json(route.get(0), route.get(1), "{\"name\":\"a\",\"name\":\"b\"}", "name"));
      byte[] notUtf8 = {'{', '"', 'k', (byte) 0xff, '"', ':', '1', '}'};
      requests.add(new Bad(route.get(0), route.get(1), notUtf8, ""));
      byte[] notUtf32 = {0, 0, 0, '{', 0x7f, 0, 0, 0, 1};
      requests.add(new Bad(route.get(0), route.get(1), notUtf32, ""));
      byte[] utf16 = "{\"no\":1}".getBytes(Charset.forName("UTF-16"));
      requests.add(new Bad(route.get(0), route.get(1), utf16, ""));
    }
    requests.removeIf(bad -> bad.path().equals(OWNER) && bad.body().length == 1);
    assertRefused(requests);
  }

  @Test
  void deepAndLongBodiesAreRefusedSoon() throws Exception {
    List<Bad> requests = new ArrayList<>();
    int levels = 100_000;
    for (List<String> route : JSON_ROUTES) {
      for (String field : List.of("kind", "name", "owners", "fullName", "x")) {
        String start = "{\"" + field + "\":";
        requests.add(Bad.json(route.get(0), route.get(1), start + "[".repeat(levels), ""));
        requests.add(Bad.json(route.get(0), route.get(1), start + "{\"a\":".repeat(levels), ""));
      }
      requests.add(Bad.json(route.get(0), route.get(1), "[".repeat(levels), ""));
      requests.add(Bad.json(route.get(0), route.get(1), "{\"a\":".repeat(levels), ""));
      requests.add(Bad.json(route.get(0), route.get(1), " ".repeat(1 << 20) + "{}", ""));
      requests.add(Bad.json(route.get(0), route.get(1), fullName("x".repeat(1 << 20)), ""));
      requests.add(
          Bad.json(route.get(0), route.get(1), token("x".repeat(1 << 20), "read", ""), ""));
      requests.add(
          Bad.json(route.get(0), route.get(1), "{\"name\":" + "9".repeat(1 << 20) + "}", ""));
    }
    assertRefused(requests);
  }

  @Test
  void slipsOfUploadsAreToldInText() throws Exception {
    byte[] zip = ModuleZips.library("example.com/slip", "v1.0.0");
    for (String query :
        List.of(
            "time=yesterday",
            "dryRun=maybe",
            "ifIdentical=yes",
            "expectSum=md5:x",
            "module=example.com/other",
            "version=v1.0.1",
            "vcs=a%20b",
            "module=../../x")) {
      Http.Answer answer = Http.putAs("demo", view() + "/upload?" + query, zip);
      assertThat(answer.status()).as(query + " " + answer.text()).isEqualTo(400);
      assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
      assertThat(answer.text()).as(query).startsWith("godepot: 1 error");
      String name = query.substring(0, query.indexOf('='));
      assertThat(answer.text().toLowerCase(Locale.ROOT))
          .as(query)
          .contains(name.toLowerCase(Locale.ROOT).replace("expectsum", "sum"));
    }
    for (String path :
        List.of(
            "/example.com/slip/@v/v1.zip",
            "/example.com/-x/@v/v1.0.0.zip",
            "/x/@v/v1.0.0.zip",
            "/example.com/Slip/@v/v1.0.0.zip",
            "/example.com/slip/@v/v1.0.0+x.zip",
            "/example.com/con/@v/v1.0.0.zip",
            "/" + "a/".repeat(600) + "b/@v/v1.0.0.zip")) {
      Http.Answer answer = Http.putAs("demo", view() + path, zip);
      assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(400);
    }
    assertThat(Http.get(view() + "/example.com/slip/@v/list").status()).isEqualTo(404);
  }
}
