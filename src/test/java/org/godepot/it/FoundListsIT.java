package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs find in all modules together, each caller among those it may read. */
class FoundListsIT {
  private static final String DECODER = "example.com/decoder";
  private static final String USER = "example.com/user";
  private static final String SECRET = "secret.test/decoder";

  private static final String LONG = "secret.test/long";

  /** More than can be reached by paging. */
  private static final int SYMBOLS = 10_100;

  @TempDir static Path home;

  private static DepotServer server;

  @BeforeAll
  static void publishAll() throws Exception {
    server = DepotServer.start(home);
    Api admin = Api.as(server, "admin");
    assertThat(admin.put("/owners/closed", "{\"visibility\":\"private\"}").status()).isEqualTo(201);
    publish("demo", DECODER, "v1.0.0", "");
    publish("demo", DECODER, "v1.1.0", "// Deprecated: use other.\n");
    publish("demo", USER, "v1.0.0", "\nrequire " + DECODER + " v1.0.0\n");
    publish("closed", SECRET, "v1.0.0", "\nrequire " + DECODER + " v1.1.0 // indirect\n");
    StringBuilder code = new StringBuilder("package long\n");
    for (int i = 0; i < SYMBOLS; i++) {
      code.append("\nfunc Reach").append(i).append("() {}\n");
    }
    publish("closed", LONG, "v1.0.0", ModuleZips.mod(LONG), code.toString());
    Await.until(() -> modules(admin, "/search?q=long").contains(LONG));
    Await.until(() -> modules(admin, "/search?q=decoder").contains(SECRET));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A module with one package and one function; its go.mod begins with a comment or ends so. */
  private static void publish(String owner, String module, String version, String more)
      throws Exception {
    String mod = ModuleZips.mod(module);
    publish(
        owner,
        module,
        version,
        more.startsWith("//") ? more + mod : mod + more,
        "// Package lib reads.\npackage lib\n\n// Decode reads.\nfunc Decode() {}\n");
  }

  private static void publish(String owner, String module, String version, String mod, String code)
      throws Exception {
    byte[] zip = ModuleZips.of(module, version, "go.mod", mod, "a.go", code);
    String user = owner.equals("closed") ? "admin" : owner;
    Http.Answer answer = Http.putAs(user, server.view(owner) + "/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static Api anonymous() {
    return Api.anonymous(server);
  }

  private static List<String> modules(Api api, String path) throws Exception {
    Http.Answer answer = api.get(path);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    return Api.texts(answer, "module");
  }

  @Test
  void aModuleIsFoundWithAllThatIsKnown() throws Exception {
    JsonNode found = Api.json(anonymous().get("/search?q=decoder")).get(0);
    assertThat(found.path("module").asText()).isEqualTo(DECODER);
    assertThat(found.path("owner").asText()).isEqualTo("demo");
    assertThat(found.path("siteView").asBoolean()).isTrue();
    assertThat(found.path("version").asText()).isEqualTo("v1.1.0");
    assertThat(found.path("time").asText()).endsWith("Z");
    assertThat(found.path("synopsis").asText()).isEqualTo("Package lib reads.");
    assertThat(found.path("importers").asInt()).isEqualTo(1);
    assertThat(found.path("deprecated").asText()).isEqualTo("use other.");
    assertThat(found.path("retracted").asBoolean()).isFalse();
    for (String none : List.of("importPath", "symbol", "kind")) {
      assertThat(found.get(none).isNull()).as(none).isTrue();
    }
  }

  @Test
  void packagesAndSymbolsSayWhereTheyAre() throws Exception {
    JsonNode symbol = Api.json(anonymous().get("/search?q=decode+user&tab=symbols")).get(0);
    assertThat(symbol.path("symbol").asText()).isEqualTo("Decode");
    assertThat(symbol.path("kind").asText()).isEqualTo("function");
    assertThat(symbol.path("importPath").asText()).isEqualTo(USER);
    JsonNode one = Api.json(anonymous().get("/search?q=user&tab=packages")).get(0);
    assertThat(one.path("importPath").asText()).isEqualTo(USER);
    assertThat(one.get("symbol").isNull()).isTrue();
  }

  @Test
  void nobodyFindsWhatHeMayNotRead() throws Exception {
    assertThat(modules(anonymous(), "/search?q=decoder")).containsExactly(DECODER);
    assertThat(modules(anonymous(), "/search?q=decoder&owner=closed")).isEmpty();
    assertThat(modules(anonymous(), "/search?q=Decode&tab=symbols"))
        .containsExactlyInAnyOrder(DECODER, USER);
    Api admin = Api.as(server, "admin");
    assertThat(modules(admin, "/search?q=decoder")).containsExactlyInAnyOrder(DECODER, SECRET);
    assertThat(modules(admin, "/search?q=decoder&owner=closed")).containsExactly(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"q=decoder&from=cached", "q=decoder&owner=nobody", "q=decoder&owner=..", "q=zzz"})
  void whatIsNotThereIsAnEmptyList(String query) throws Exception {
    Http.Answer answer = anonymous().get("/search?" + query);
    assertThat(answer.text()).isEqualTo("[]");
    assertThat(answer.header("X-Total-Count")).isEqualTo("0");
  }

  @Test
  void allAreFoundPageByPage() throws Exception {
    Http.Answer first = anonymous().get("/search?limit=1");
    assertThat(first.header("X-Total-Count")).isEqualTo("2");
    assertThat(first.header("Link")).contains("/api/v1/search?limit=1&page=2>; rel=\"next\"");
    assertThat(modules(anonymous(), "/search?limit=1&page=2"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(Api.texts(first, "module"));
    assertThat(modules(anonymous(), "/search?limit=1&page=9999999")).isEmpty();
  }

  @Test
  void linksLeadToWhatCanBeReached() throws Exception {
    Api admin = Api.as(server, "admin");
    Http.Answer first = admin.get("/search?q=reach&tab=symbols&limit=50");
    assertThat(first.header("X-Total-Count")).isEqualTo(Integer.toString(SYMBOLS));
    assertThat(first.header("Link")).contains("page=200>; rel=\"last\"");
    Http.Answer last = admin.get("/search?q=reach&tab=symbols&limit=50&page=200");
    assertThat(Api.texts(last, "symbol")).hasSize(50);
    assertThat(last.header("Link")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
  }

  @Test
  void thePageLeadsToWhatCanBeReached() throws Exception {
    String search = server.url() + "/-/search?q=reach&tab=symbols&page=";
    String last = page(search + 400);
    assertThat(last).contains("9,976 to 10,000 of 10,100", "rel=\"prev\"", "can be seen");
    assertThat(last).doesNotContain("rel=\"next\"");
    assertThat(page(search + 399)).contains("rel=\"next\"");
    assertThat(page(search + 500)).contains("page=400", "10,100 symbols");
  }

  private static String page(String address) throws Exception {
    return Http.get(address, "Authorization", Http.basic("admin", "admin")).text();
  }

  @ParameterizedTest
  @CsvSource({
    "/search?tab=symbol, 'tab is one of modules, packages, symbols, not symbol'",
    "/search?from=here, 'from is one of anywhere, hosted, cached, not here'",
    "/search?page=0, page is a number from 1",
    "/dependents/example.com/%20, is not allowed in a module path",
    "/dependents/m?limit=x, limit is a number",
  })
  void whatCannotBeMeantIsRefused(String path, String reason) throws Exception {
    Http.Answer answer = anonymous().get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.text()).contains(reason);
  }

  @Test
  void dependentsAreThoseThatTheCallerMayRead() throws Exception {
    assertThat(modules(anonymous(), "/dependents/" + DECODER)).containsExactly(USER);
    assertThat(modules(anonymous(), "/dependents/absent.test/m")).isEmpty();
    Http.Answer all = Api.as(server, "admin").get("/dependents/" + DECODER);
    assertThat(Api.texts(all, "module")).containsExactly(USER, SECRET);
    assertThat(Api.texts(all, "owner")).containsExactly("demo", "closed");
    assertThat(Api.texts(all, "requires")).containsExactly("v1.0.0", "v1.1.0");
    assertThat(Api.texts(all, "indirect")).containsExactly("false", "true");
    assertThat(Api.texts(all, "version")).containsExactly("v1.0.0", "v1.0.0");
  }

  @Test
  void publicationsAreThoseOfTheCaller() throws Exception {
    assertThat(anonymous().get("/publications").status()).isEqualTo(401);
    Http.Answer own = Api.as(server, "demo").get("/publications");
    assertThat(Api.texts(own, "module")).containsExactly(USER, DECODER, DECODER);
    assertThat(Api.texts(own, "version")).containsExactly("v1.0.0", "v1.1.0", "v1.0.0");
    assertThat(Api.texts(own, "owner")).containsOnly("demo");
    assertThat(Api.texts(own, "h1")).allMatch(sum -> sum.startsWith("h1:"));
    assertThat(modules(Api.as(server, "admin"), "/publications")).containsExactly(LONG, SECRET);
  }
}
