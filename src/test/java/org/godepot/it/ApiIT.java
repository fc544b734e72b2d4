package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The packages of an owner, as clients of Gitea's API read and delete them. */
class ApiIT extends ServerTest {
  private static final String PACKAGES = "/packages/demo";
  private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"([a-z]+)\"");

  private static Api anonymous() {
    return Api.anonymous(server);
  }

  private static Api demo() {
    return Api.as(server, "demo");
  }

  private static String of(String module) {
    return PACKAGES + "/go/" + module;
  }

  private static void publishAll(String module, String... versions) throws Exception {
    for (String version : versions) {
      publish(ModuleZips.library(module, version));
    }
  }

  private static JsonNode ok(String path) throws Exception {
    Http.Answer answer = anonymous().get(path);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    return Api.json(answer);
  }

  private static List<String> versions(String path) throws Exception {
    return Api.texts(anonymous().get(path), "version");
  }

  @Test
  void aPackageHasTheNamesOfGiteaAndOurs() throws Exception {
    String module = newModule();
    byte[] zip = ModuleZips.library(module, "v1.2.3");
    Instant before = Instant.now().minusSeconds(2);
    publish(zip);
    JsonNode one = ok(of(module) + "/v1.2.3");
    assertThat(Api.fields(one))
        .containsExactly(
            "id",
            "owner",
            "repository",
            "creator",
            "type",
            "name",
            "version",
            "html_url",
            "created_at",
            "time",
            "h1",
            "go_mod_h1",
            "size",
            "downloads",
            "retracted",
            "deprecated",
            "bound");
    assertThat(one.path("id").asLong()).isPositive();
    assertThat(one.path("repository").isNull()).isTrue();
    assertThat(one.path("type").asText()).isEqualTo("go");
    assertThat(one.path("name").asText()).isEqualTo(module);
    assertThat(one.path("version").asText()).isEqualTo("v1.2.3");
    assertThat(one.path("html_url").asText()).isEqualTo(server.url() + "/" + module + "@v1.2.3");
    assertThat(Instant.parse(one.path("created_at").asText())).isAfter(before);
    assertThat(one.path("created_at").asText()).endsWith("Z").doesNotContain(".");
    assertThat(one.path("h1").asText()).isEqualTo(hash1(zip));
    assertThat(one.path("go_mod_h1").asText()).startsWith("h1:").hasSize(47);
    assertThat(one.path("size").asLong()).isEqualTo(zip.length);
    assertThat(one.path("downloads").isIntegralNumber()).isTrue();
    assertThat(one.path("retracted").isNull()).isTrue();
    assertThat(one.path("deprecated").isNull()).isTrue();
    assertThat(one.path("bound").asBoolean()).isFalse();
  }

  @Test
  void ownerAndCreatorHaveTheShapeOfAGiteaUser() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0");
    JsonNode one = ok(of(module) + "/v1.0.0");
    for (String field : List.of("owner", "creator")) {
      JsonNode user = one.path(field);
      assertThat(Api.fields(user))
          .containsExactly(
              "id", "login", "full_name", "email", "avatar_url", "html_url", "username");
      assertThat(user.path("login").asText()).isEqualTo("demo");
      assertThat(user.path("username").asText()).isEqualTo("demo");
    }
  }

  @Test
  void retractionsAndDeprecationAreToldAndLatestAvoidsThem() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0", "v1.1.0");
    String mod =
        "// Deprecated: use another.\nmodule "
            + module
            + "\n\ngo 1.19\n\nretract v1.2.0 // a slip\n";
    publish(ModuleZips.of(module, "v1.2.0", "go.mod", mod));
    JsonNode retracted = ok(of(module) + "/v1.2.0");
    assertThat(retracted.path("retracted").asText()).isEqualTo("a slip");
    assertThat(retracted.path("deprecated").asText()).isEqualTo("use another.");
    JsonNode latest = ok(of(module) + "/-/latest");
    assertThat(latest.path("version").asText()).isEqualTo("v1.1.0");
    assertThat(latest.path("retracted").isNull()).isTrue();
  }

  @Test
  void theFileHasTheChecksumsOfItsBytes() throws Exception {
    String module = newModule();
    byte[] zip = ModuleZips.library(module, "v1.0.0");
    publish(zip);
    JsonNode files = ok(of(module) + "/v1.0.0/files");
    assertThat(files.size()).isEqualTo(1);
    JsonNode file = files.get(0);
    assertThat(Api.fields(file))
        .containsExactly("id", "size", "name", "md5", "sha1", "sha256", "sha512", "h1");
    assertThat(file.path("size").asLong()).isEqualTo(zip.length);
    assertThat(file.path("name").asText()).isEqualTo("v1.0.0.zip");
    assertThat(file.path("md5").asText()).isEqualTo(hex("MD5", zip));
    assertThat(file.path("sha1").asText()).isEqualTo(hex("SHA-1", zip));
    assertThat(file.path("sha256").asText()).isEqualTo(hex("SHA-256", zip));
    assertThat(file.path("sha512").asText()).isEqualTo(hex("SHA-512", zip));
    assertThat(file.path("h1").asText()).isEqualTo(hash1(zip));
  }

  private static String hex(String algorithm, byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
  }

  /** Go's dirhash.Hash1, from its description. */
  private static String hash1(byte[] bytes) throws Exception {
    Map<String, String> lines = new TreeMap<>();
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      lines.put(name, hex("SHA-256", zip.readAllBytes()) + "  " + name + "\n");
    }
    byte[] all = String.join("", lines.values()).getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(all);
    return "h1:" + Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void theListHoldsOneEntryPerVersionNewestUploadFirst() throws Exception {
    String module = newModule() + "-Listed";
    publishAll(module, "v1.1.0", "v1.0.0", "v1.2.0-rc.1");
    String list = PACKAGES + "?q=-lISTED";
    assertThat(versions(list)).containsExactly("v1.2.0-rc.1", "v1.0.0", "v1.1.0");
    assertThat(versions(list + "&type=go")).hasSize(3);
    Http.Answer other = anonymous().get(list + "&type=npm");
    assertThat(other.text()).isEqualTo("[]");
    assertThat(other.header("X-Total-Count")).isEqualTo("0");
    assertThat(versions(PACKAGES + "?q=100%25-sure")).isEmpty();
    assertThat(versions(PACKAGES + "?q=" + module.replace('m', '_'))).isEmpty();
    assertThat(anonymous().get(PACKAGES).status()).isEqualTo(200);
  }

  @Test
  void versionsAreSortedAsAsked() throws Exception {
    String module = newModule();
    publishAll(module, "v1.10.0", "v1.9.0", "v1.10.0-rc.1", "v0.1.0");
    assertThat(versions(of(module))).containsExactly("v0.1.0", "v1.10.0-rc.1", "v1.9.0", "v1.10.0");
    assertThat(versions(of(module) + "?sort=version"))
        .containsExactly("v1.10.0", "v1.10.0-rc.1", "v1.9.0", "v0.1.0");
    assertThat(ok(of(module) + "/-/latest").path("version").asText()).isEqualTo("v1.10.0");
  }

  @Test
  void pagesAreCountedAndLinked() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0", "v1.1.0", "v1.2.0", "v1.3.0", "v1.4.0");
    String query = "?sort=version&limit=2";
    Http.Answer first = anonymous().get(of(module) + query);
    assertThat(first.header("X-Total-Count")).isEqualTo("5");
    assertThat(links(first)).containsOnlyKeys("next", "last");
    Http.Answer second = anonymous().get(of(module) + query + "&page=2");
    assertThat(links(second)).containsOnlyKeys("first", "prev", "next", "last");
    Http.Answer third = anonymous().get(of(module) + query + "&page=3");
    assertThat(links(third)).containsOnlyKeys("first", "prev");
    assertThat(Api.texts(third, "version")).containsExactly("v1.0.0");
    Http.Answer beyond = anonymous().get(of(module) + query + "&page=9");
    assertThat(beyond.text()).isEqualTo("[]");
    assertThat(beyond.header("X-Total-Count")).isEqualTo("5");
    assertThat(follow(first)).containsExactly("v1.4.0", "v1.3.0", "v1.2.0", "v1.1.0", "v1.0.0");
  }

  private static Map<String, String> links(Http.Answer answer) {
    Map<String, String> links = new TreeMap<>();
    Matcher matcher = LINK.matcher(answer.header("Link"));
    while (matcher.find()) {
      links.put(matcher.group(2), matcher.group(1));
    }
    return links;
  }

  /** The versions of a page and of all that its links lead to. */
  private static List<String> follow(Http.Answer first) throws Exception {
    List<String> all = new ArrayList<>(Api.texts(first, "version"));
    Map<String, String> links = links(first);
    while (links.containsKey("next")) {
      Http.Answer next = Http.get(links.get("next"));
      all.addAll(Api.texts(next, "version"));
      links = links(next);
    }
    return all;
  }

  @Test
  void capitalsAreRawInTheApi() throws Exception {
    String module = newModule() + "/Big/UPPER";
    publishAll(module, "v1.0.0-RC1");
    String path = of(module) + "/v1.0.0-RC1";
    assertThat(ok(path).path("name").asText()).isEqualTo(module);
    assertThat(ok(path + "/files").get(0).path("name").asText()).isEqualTo("v1.0.0-RC1.zip");
    assertThat(versions(of(module))).containsExactly("v1.0.0-RC1");
    String escaped = of(module.replace("Big", "!big").replace("UPPER", "!u!p!p!e!r"));
    assertThat(anonymous().get(escaped).status()).isEqualTo(404);
    assertThat(anonymous().get(of(module.replace("Big", "big"))).status()).isEqualTo(404);
    assertThat(demo().delete(of(module.replace("Big", "big"))).status()).isEqualTo(404);
    assertThat(demo().delete(path).status()).isEqualTo(204);
  }

  @Test
  void wordsOfTheAddressMayBeInModulePaths() throws Exception {
    String base = newModule();
    for (String module : List.of(base + "/files", base + "/latest", base + "/v2", base)) {
      String version = module.endsWith("/v2") ? "v2.0.0" : "v1.0.0";
      publishAll(module, version);
      assertThat(ok(of(module) + "/" + version).path("name").asText()).isEqualTo(module);
      assertThat(ok(of(module) + "/" + version + "/files").size()).isEqualTo(1);
      assertThat(ok(of(module) + "/-/latest").path("name").asText()).isEqualTo(module);
      assertThat(versions(of(module))).containsExactly(version);
    }
  }

  @Test
  void aDeletedVersionIsGoneAtOnceEverywhere() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0", "v1.1.0");
    assertThat(ok(of(module) + "/-/latest").path("version").asText()).isEqualTo("v1.1.0");
    assertThat(demo().delete(of(module) + "/v1.1.0").status()).isEqualTo(204);
    assertThat(versions(of(module))).containsExactly("v1.0.0");
    assertThat(ok(of(module) + "/-/latest").path("version").asText()).isEqualTo("v1.0.0");
    assertThat(anonymous().get(of(module) + "/v1.1.0").status()).isEqualTo(404);
    assertThat(anonymous().get(of(module) + "/v1.1.0/files").status()).isEqualTo(404);
    String files = view() + "/" + module + "/@v/";
    assertThat(Http.get(files + "list").text()).isEqualTo("v1.0.0\n");
    for (String extension : List.of(".info", ".mod", ".zip")) {
      assertThat(Http.get(files + "v1.1.0" + extension).status()).isEqualTo(404);
    }
    assertThat(Http.get(view() + "/" + module + "/@latest").text()).contains("v1.0.0");
    assertThat(demo().delete(of(module) + "/v1.1.0").status()).isEqualTo(404);
  }

  @Test
  void aDeletedVersionCanBePublishedAgainWithOtherContent() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0");
    assertThat(demo().delete(of(module) + "/v1.0.0").status()).isEqualTo(204);
    byte[] other = ModuleZips.program(module, "v1.0.0");
    publish(other);
    assertThat(ok(of(module) + "/v1.0.0").path("h1").asText()).isEqualTo(hash1(other));
    assertThat(Http.get(view() + "/" + module + "/@v/v1.0.0.zip").body()).isEqualTo(other);
  }

  @Test
  void deletingTheLastVersionOrAllRemovesTheModule() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0");
    assertThat(demo().delete(of(module) + "/v1.0.0").status()).isEqualTo(204);
    assertThat(anonymous().get(of(module)).status()).isEqualTo(404);
    publishAll(module, "v1.0.0", "v1.1.0", "v1.2.0");
    publishAll(module + "-x", "v1.0.0");
    publishAll(module + "/sub", "v1.0.0");
    assertThat(demo().delete(of(module)).status()).isEqualTo(204);
    assertThat(anonymous().get(of(module)).status()).isEqualTo(404);
    assertThat(anonymous().get(of(module) + "/-/latest").status()).isEqualTo(404);
    assertThat(Http.get(view() + "/" + module + "/@v/list").status()).isEqualTo(404);
    assertThat(demo().delete(of(module)).status()).isEqualTo(404);
    assertThat(versions(of(module + "-x"))).containsExactly("v1.0.0");
    assertThat(versions(of(module + "/sub"))).containsExactly("v1.0.0");
    assertThat(versions(PACKAGES + "?q=" + module)).hasSize(2);
  }

  @Test
  void onlyWritersDelete() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0");
    for (String path : List.of(of(module) + "/v1.0.0", of(module), of("example.com/none"))) {
      assertThat(anonymous().delete(path).status()).isEqualTo(401);
      assertThat(Api.as(server, "eve").delete(path).status()).isEqualTo(403);
    }
    assertThat(versions(of(module))).containsExactly("v1.0.0");
    assertThat(Api.as(server, "admin").delete(of(module)).status()).isEqualTo(204);
  }

  @Test
  void whatCannotBeDeletedIsMissingOrNotAllowed() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0");
    assertThat(demo().delete(of(module) + "/v1.0.0/files").status()).isEqualTo(404);
    assertThat(demo().delete(of(module) + "/-/latest").status()).isEqualTo(404);
    assertThat(demo().delete(of(module) + "/v1.0").status()).isEqualTo(404);
    assertThat(demo().delete(PACKAGES).status()).isEqualTo(405);
    assertThat(demo().put(of(module), "{}").status()).isEqualTo(405);
    assertThat(versions(of(module))).containsExactly("v1.0.0");
  }

  @Test
  void errorsAreProblemJsonForEveryClient() throws Exception {
    publishAll(newModule(), "v1.0.0");
    for (String accept : List.of("*/*", "application/json", "text/html")) {
      Http.Answer missing = anonymous().with("Accept", accept).get(of("example.com/none"));
      assertThat(missing.status()).isEqualTo(404);
      assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
      JsonNode problem = Api.json(missing);
      assertThat(problem.path("status").asInt()).isEqualTo(404);
      assertThat(problem.path("detail").asText()).contains("example.com/none");
      assertThat(problem.path("message").asText()).isEqualTo(problem.path("detail").asText());
      assertThat(problem.has("url")).isTrue();
      assertThat(problem.has("type")).isTrue();
      assertThat(problem.has("title")).isTrue();
    }
    for (Http.Answer answer :
        List.of(
            anonymous().get("/whoami"),
            anonymous().with("Authorization", "Basic %%").get("/owners"),
            anonymous().with("Origin", "http://evil.example").delete(of("example.com/m")),
            anonymous().get("/no/such/route"),
            anonymous().delete("/whoami"),
            Api.as(server, "eve").get("/admin/settings"))) {
      assertThat(answer.status()).isBetween(401, 405);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(Api.json(answer).path("status").asInt()).isEqualTo(answer.status());
    }
  }

  @Test
  void headAnswersLikeGet() throws Exception {
    String module = newModule();
    publishAll(module, "v1.0.0");
    for (String path : List.of(PACKAGES, of(module), of(module) + "/v1.0.0", "/owners")) {
      Http.Answer head = anonymous().send("HEAD", path, new byte[0]);
      Http.Answer get = anonymous().get(path);
      assertThat(head.status()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.header("X-Total-Count")).isEqualTo(get.header("X-Total-Count"));
      assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }
  }
}
