package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.Programs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API, and that a server under a context path answers as it says. */
class ReferenceIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String CONTEXT = "/depot";
  private static final String UPLOAD = "/api/packages/acme/go/upload";
  private static final String MODULE = "example.com/m";

  /** What a page may weigh before anything is packed. */
  private static final int MAX_WEIGHT = 100_000;

  @TempDir static Path depot;

  private static DepotServer server;
  private static String base;

  /** The owner, module, version and prefix that the examples of the description name. */
  @BeforeAll
  static void start() throws Exception {
    server = DepotServer.start(depot, CONTEXT, new String[0]);
    base = server.url() + CONTEXT;
    made(Http.json("PUT", base + "/api/v1/owners/acme", "admin", "{\"visibility\":\"public\"}"));
    made(Http.json("PUT", base + "/api/v1/owners/acme/prefixes/corp.example", "admin", ""));
    made(Http.json("PUT", base + "/api/v1/owners/acme/grants", "admin", grant()));
    made(
        Http.json("POST", base + "/api/v1/tokens", "admin", "{\"name\":\"t\",\"scope\":\"read\"}"));
    made(Http.putAs("admin", base + UPLOAD, ModuleZips.library(MODULE, "v1.0.0")));
  }

  private static String grant() {
    return "{\"kind\":\"user\",\"name\":\"ann\",\"level\":\"write\"}";
  }

  private static void made(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode description() throws Exception {
    return YAML.readTree(Http.get(base + "/-/openapi.yaml").body());
  }

  private static Document page() throws Exception {
    return Jsoup.parse(Http.get(base + "/-/api", "Accept", "text/html").text());
  }

  @Test
  void theFileNamesThisServer() throws Exception {
    Http.Answer file = Http.get(base + "/-/openapi.yaml");
    Http.Answer head = Http.head(base + "/-/openapi.yaml");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).isEqualTo("application/yaml");
    assertThat(YAML.readTree(file.body()).at("/servers/0/url").asText()).isEqualTo(base);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(file.body().length));
    Http.Answer again = Http.get(base + "/-/openapi.yaml", "If-None-Match", file.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void thePageIsLightAndItsLinksLead() throws Exception {
    Http.Answer answer = Http.get(base + "/-/api", "Accept", "text/html");
    assertThat(answer.body().length).isLessThan(MAX_WEIGHT);
    Document page = page();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main a[href^=#]"))
        .isNotEmpty()
        .allSatisfy(
            link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("footer a").eachAttr("href")).contains(CONTEXT + "/-/api");
    assertThat(page.select("main a[href=" + CONTEXT + "/-/openapi.yaml]")).hasSize(1);
  }

  @Test
  void thePageHasEveryOperationAndShape() throws Exception {
    List<String> titles = new ArrayList<>();
    JsonNode description = description();
    description
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            titles.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    List<String> shapes = new ArrayList<>();
    description.at("/components/schemas").fieldNames().forEachRemaining(shapes::add);
    Document page = page();
    assertThat(page.select("h3 > code").eachText()).containsExactlyInAnyOrderElementsOf(titles);
    assertThat(page.select("h3[id^=shape-]").eachText()).containsExactlyElementsOf(shapes);
    assertThat(page.select(".copy code").eachText())
        .hasSameSizeAs(titles)
        .allSatisfy(command -> assertThat(command).startsWith("curl ").contains("'" + base + "/"));
  }

  @Test
  void everyReadingCommandIsAnsweredAsDescribed(@TempDir Path home) throws Exception {
    Programs.need("curl");
    Files.writeString(home.resolve(".netrc"), "machine 127.0.0.1 login admin password admin\n");
    Shell shell = new Shell(home);
    JsonNode description = description();
    List<String> faults = new ArrayList<>();
    int asked = 0;
    for (Element title : page().select("h3:has(> code)")) {
      String[] route = title.text().split(" ", 2);
      if (route[0].equals("GET")) {
        JsonNode operation = description.path("paths").path(route[1]).path("get");
        String command = title.nextElementSiblings().select(".copy code").first().wholeText();
        faults.addAll(faults(description, operation, command, shell));
        asked++;
      }
    }
    assertThat(asked).isGreaterThan(30);
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(
      JsonNode description, JsonNode operation, String command, Shell shell) throws Exception {
    String all =
        command.replaceFirst("curl ", "curl -sS -o body -w '%{http_code} %{content_type}' ");
    String[] answer = shell.paste(all).mustSucceed().text().lines().toList().get(0).split(" ", 2);
    JsonNode response = operation.path("responses").path(answer[0]);
    boolean outside = operation.at("/tags/0").asText().equals("Checksum databases");
    if (response.isMissingNode() || (!answer[0].equals("200") && !outside)) {
      return List.of(command + " is answered " + answer[0]);
    }
    String media = answer[1].split(";", 2)[0];
    JsonNode contents = DescribedBody.resolved(description, response).path("content");
    if (!contents.has(media)) {
      return List.of(command + " is " + media + " and not " + contents);
    }
    JsonNode schema = contents.path(media).path("schema");
    byte[] body = Files.readAllBytes(shell.home().resolve("body"));
    List<String> faults = new ArrayList<>();
    if (!schema.isMissingNode()) {
      for (String line : values(media, body)) {
        DescribedBody.faults(description, schema, JSON.readTree(line))
            .forEach(fault -> faults.add(command + ": " + fault));
      }
    }
    return faults;
  }

  private static List<String> values(String media, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return media.equals("application/x-ndjson") ? text.lines().toList() : List.of(text);
  }

  /** Of an answer that no record makes, or no reading command asks for. */
  private static void assertShape(String shape, Http.Answer answer, int status) throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    JsonNode description = description();
    JsonNode schema = description.at("/components/schemas/" + shape);
    assertThat(schema.isObject()).as(shape).isTrue();
    JsonNode body = JSON.readTree(answer.body());
    assertThat(DescribedBody.faults(description, schema, body)).as(shape).isEmpty();
    // What may lack is seen once at least, else nobody knows how it is spelled.
    TreeSet<String> lacking = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(lacking::add);
    body.fieldNames().forEachRemaining(lacking::remove);
    assertThat(lacking).as(shape).isEmpty();
  }

  @Test
  void reportsHaveTheirShapes() throws Exception {
    String accept = "application/json";
    byte[] fresh = ModuleZips.of(MODULE, "v1.1.0", Map.of("m.go", new byte[0]));
    Http.Answer dry = Http.putAs("admin", base + UPLOAD + "?dryRun=true", fresh, "Accept", accept);
    assertShape("Report", dry, 200);
    assertThat(JSON.readTree(dry.body()).path("problems")).isNotEmpty();
    Map<String, byte[]> wrong = new LinkedHashMap<>();
    wrong.put("go.mod", ModuleZips.mod("example.com/other").getBytes(StandardCharsets.UTF_8));
    byte[] flawed = ModuleZips.of(MODULE, "v1.2.0", wrong);
    assertShape("FlawedReport", Http.putAs("admin", base + UPLOAD, flawed, "Accept", accept), 400);
    byte[] same = ModuleZips.library(MODULE, "v1.0.0");
    assertShape("ExistsReport", Http.putAs("admin", base + UPLOAD, same, "Accept", accept), 409);
  }

  @Test
  void refusalsChecksAndSecretsHaveTheirShapes() throws Exception {
    String admin = Http.basic("admin", "admin");
    Http.Answer none = Http.get(base + "/api/v1/owners/none", "Authorization", admin);
    assertShape("Problem", none, 404);
    Http.Answer ready =
        Http.get(base + "/readyz", "Authorization", admin, "Accept", "application/json");
    assertShape("Readiness", ready, 200);
    String token = "{\"name\":\"secret\",\"scope\":\"read\",\"owners\":[\"acme\"]}";
    assertShape("Token", Http.json("POST", base + "/api/v1/tokens", "admin", token), 201);
  }
}
