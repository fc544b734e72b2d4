package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The view over all owners: of a public one, a private one, and what nobody claims. */
class SiteViewIT extends ServerTest {
  private static final String DEMO = Http.basic("demo", "demo");
  private static final String EVE = Http.basic("eve", "eve");

  @TempDir Path directory;

  /** The private owner, which demo may read and eve may not. */
  @BeforeAll
  static void closedOwner() throws Exception {
    Api admin = Api.as(server, "admin");
    for (String name : List.of("open", "closed")) {
      String visibility = name.equals("open") ? "public" : "private";
      String profile = "{\"visibility\":\"" + visibility + "\"}";
      assertThat(admin.put("/owners/" + name, profile).status()).isEqualTo(201);
      String claim = "/owners/" + name + "/prefixes/" + name + ".test";
      assertThat(admin.put(claim, "").status()).isEqualTo(201);
    }
    String grant = "{\"kind\":\"user\",\"name\":\"demo\",\"level\":\"read\"}";
    assertThat(admin.put("/owners/closed/grants", grant).status()).isEqualTo(201);
  }

  static List<Path> gos() {
    return Programs.allGos();
  }

  private static void publishTo(String owner, byte[] zip) throws Exception {
    Http.Answer answer = Http.putAs("admin", server.view(owner) + "/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** The name of a request is in its answer; with the same name, answers can be compared. */
  private static Http.Answer get(String path, String... headers) throws Exception {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "X-Request-Id";
    all[headers.length + 1] = "1";
    return Http.get(server.url() + "/go" + path, all);
  }

  private static Http.Answer as(String authorization, String path) throws Exception {
    return get(path, "Authorization", authorization);
  }

  /** Everything of an answer but what each one has of its own. */
  private static String plain(Http.Answer answer) {
    return answer.status()
        + answer.headers().map().toString().replaceAll("(date|x-request-id)=\\[[^]]*]", "")
        + answer.text();
  }

  /** A module with a package below its root, and a nested one. */
  private static String publishNested(String owner, String host) throws Exception {
    String module = host + newModule().replace("example.com", "");
    String mod = ModuleZips.mod(module);
    publishTo(
        owner,
        ModuleZips.of(
            module, "v1.0.0", "go.mod", mod, "a/p/p.go", "package p\n", "l.go", "package l\n"));
    String sub = module + "/sub";
    publishTo(
        owner,
        ModuleZips.of(sub, "v1.2.0", "go.mod", ModuleZips.mod(sub), "q/q.go", "package q\n"));
    return module;
  }

  @ParameterizedTest
  @MethodSource("gos")
  void goFindsThePackagesOfClaimedAndOfUnclaimedModules(Path go) throws Exception {
    for (String host : List.of("open.test", "first.test")) {
      String module = publishNested("open", host);
      GoCommand client = new GoCommand(go, directory.resolve(host), server.url() + "/go");
      client.importing(module + "/a/p");
      client.run("get", module + "/a/p").mustSucceed();
      client.run("get", module + "/sub/q@v1.2.0").mustSucceed();
      assertThat(client.goSum()).contains(module + " v1.0.0 h1:", module + "/sub v1.2.0 h1:");
      client.run("build", "./...").mustSucceed();
    }
  }

  @ParameterizedTest
  @MethodSource("gos")
  void goIsToldToSignInForPrivatePathsAndThatOthersAreNone(Path go) throws Exception {
    String module = publishNested("closed", "closed.test");
    GoCommand client = new GoCommand(go, directory, server.url() + "/go," + server.url() + "/go");
    GoCommand.Result closed = client.run("list", "-m", module + "/none@latest");
    assertThat(closed.exit()).isNotZero();
    assertThat(closed.err()).contains("401", "godepot: sign in to read below this path");
    GoCommand.Result none = client.run("list", "-m", "nobody.test/none@latest");
    assertThat(none.err()).contains("404", "godepot: no module nobody.test/none here");
  }

  @Test
  void whatAProbeOfAPrivatePathGetsDependsOnTheCallerAlone() throws Exception {
    String module = publishNested("closed", "closed.test");
    String answer = plain(get("/" + module + "/@v/list"));
    assertThat(answer).startsWith("401").contains("www-authenticate");
    for (String path :
        List.of(
            module + "/@v/v1.0.0.zip",
            module + "/@v/v9.0.0.info",
            module + "/a/p/@v/list",
            "closed.test/none/@latest",
            "closed.test/@v/list",
            "closed.test/Bad/@v/list",
            "closed.test/bad/v1/@v/list",
            "cached-only/closed.test/none/@v/list",
            "closed.test/none")) {
      assertThat(plain(get("/" + path))).as(path).isEqualTo(answer);
    }
    assertThat(as(EVE, "/" + module + "/@v/list").status()).isEqualTo(403);
    assertThat(as(EVE, "/" + module + "/@v/v9.0.0.info").status()).isEqualTo(403);
    for (String path : List.of(module + "/a/p", "closed.test", "closed.test/none")) {
      Http.Answer stranger = as(EVE, "/" + path + "/@v/list");
      assertThat(stranger.status()).as(path).isEqualTo(404);
      assertThat(stranger.text()).isEqualTo(as(DEMO, "/" + path + "/@v/list").text());
    }
    assertThat(as(DEMO, "/" + module + "/@v/list").text()).isEqualTo("v1.0.0\n");
  }

  @Test
  void filesAreThoseOfTheOwnersView() throws Exception {
    String module = publishNested("closed", "closed.test");
    for (String file : List.of("list", "v1.0.0.info", "v1.0.0.mod", "v1.0.0.zip", "latest.zip")) {
      String path = "/" + module + "/@v/" + file;
      Http.Answer site = as(DEMO, path);
      Http.Answer owners = Http.get(server.view("closed") + path, "Authorization", DEMO);
      assertThat(site.status()).isEqualTo(200);
      assertThat(site.body()).isEqualTo(owners.body());
      assertThat(plain(site)).isEqualTo(plain(owners));
      assertThat(site.header("Cache-Control")).startsWith("private, ");
      assertThat(plain(as(DEMO, "/cached-only" + path))).isEqualTo(plain(site));
    }
    String open = publishNested("open", "open.test");
    assertThat(get("/" + open + "/@v/v1.0.0.mod").header("Cache-Control"))
        .isEqualTo("public, max-age=300");
  }

  @Test
  void aZipIsPublishedAtItsAddressIntoTheOwnerOfItsPrefix() throws Exception {
    String module = "open.test/put";
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    String url = server.url() + "/go/" + module + "/@v/v1.0.0.zip";
    assertThat(Http.put(url, zip).status()).isEqualTo(401);
    Http.Answer stranger = Http.putAs("eve", url, zip);
    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.text()).contains("no write right to owner open");
    Http.Answer created = Http.putAs("admin", url, zip);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.text()).contains("created " + module + "@v1.0.0 in open", "zip: " + url);
    assertThat(created.text()).doesNotContain("prefix-not-claimed");
    assertThat(created.header("Location")).isEqualTo(url);
    assertThat(Http.get(url).body()).isEqualTo(zip);
    assertThat(Http.putAs("admin", url, zip).status()).isEqualTo(409);
    String other = url.replace("put", "other");
    assertThat(Http.putAs("admin", other, zip).status()).isEqualTo(400);
    String free = server.url() + "/go/free.test/put/@v/v1.0.0.zip";
    Http.Answer nobody = Http.putAs("admin", free, ModuleZips.library("free.test/put", "v1.0.0"));
    assertThat(nobody.status()).isEqualTo(403);
    assertThat(nobody.text()).contains("no-owner-for-path");
    assertThat(Http.putAs("admin", url.replace(".zip", ".mod"), zip).status()).isEqualTo(405);
  }

  @Test
  void publishersLearnWhoseThePrefixIs() throws Exception {
    byte[] elsewhere = ModuleZips.library("open.test/x", "v1.0.0");
    Http.Answer refused = Http.putAs("demo", view() + "/upload", elsewhere);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("prefix-owned-elsewhere: open.test is a prefix of owner");
    Http.Answer warned = publish(ModuleZips.library(newModule(), "v1.0.0"));
    assertThat(warned.text()).contains("warn M-8 prefix-not-claimed: no owner holds a prefix");
  }

  @Test
  void theAddressesOfViewsTellHowToUseThem() throws Exception {
    String closed = server.view("closed");
    for (String url : List.of(server.url() + "/", server.url() + "/go", server.url() + "/go/")) {
      Http.Answer answer = Http.get(url);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("GOPROXY=" + server.url() + "/go\n");
      assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
      assertThat(Http.head(url).status()).isEqualTo(200);
      assertThat(Http.head(url, "Authorization", EVE).status()).isEqualTo(200);
      String wrong = Http.basic("eve", "wrong");
      assertThat(Http.head(url, "Authorization", wrong).status()).isEqualTo(401);
    }
    assertThat(Http.get(closed).status()).isEqualTo(401);
    assertThat(Http.get(closed, "Authorization", EVE).status()).isEqualTo(403);
    assertThat(Http.get(closed, "Authorization", DEMO).text()).contains("GOPROXY=" + closed);
  }

  @Test
  void claimsAreGivenMovedAndWithdrawnOverHttp() throws Exception {
    Api admin = Api.as(server, "admin");
    String at = "/prefixes/moved.test/team";
    Http.Answer given = admin.put("/owners/open" + at, "");
    assertThat(given.status()).isEqualTo(201);
    assertThat(Api.json(given).path("prefix").asText()).isEqualTo("moved.test/team");
    assertThat(admin.put("/owners/open" + at, "").status()).isEqualTo(200);
    Http.Answer taken = admin.put("/owners/closed" + at, "");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text()).contains("owner open holds that prefix");
    assertThat(admin.put("/owners/closed" + at + "?move=true", "").status()).isEqualTo(200);
    assertThat(Api.texts(admin.get("/owners/closed/prefixes"), "prefix"))
        .containsExactly("closed.test", "moved.test/team");
    assertThat(get("/moved.test/team/m/@v/list").status()).isEqualTo(401);
    assertThat(admin.delete("/owners/open" + at).status()).isEqualTo(404);
    assertThat(admin.delete("/owners/closed" + at).status()).isEqualTo(204);
    assertThat(get("/moved.test/team/m/@v/list").status()).isEqualTo(404);
    for (String bad : List.of("none", "Upper.test", "a.test/.x", "a.test/con")) {
      assertThat(admin.put("/owners/open/prefixes/" + bad, "").status()).as(bad).isEqualTo(400);
    }
    assertThat(admin.put("/owners/nobody" + at, "").status()).isEqualTo(404);
    assertThat(Api.as(server, "demo").put("/owners/demo" + at, "").status()).isEqualTo(403);
  }
}
