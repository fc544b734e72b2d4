package org.godepot.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.RawHttp;
import org.godepot.it.container.Accounts;
import org.godepot.it.container.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While there is maintenance, every changing request of the access table is refused. */
class HeldIT {
  /** They store nothing of the registry, or are the switch itself. */
  private static final Set<String> GO_ON =
      Set.of(
          "PUT /api/v1/admin/read-only",
          "DELETE /api/v1/admin/read-only",
          "POST /-/admin",
          "POST /-/publish",
          "POST /-/publish/{owner}/{ticket: [0-9]{13,15}-[0-9a-f]{32}}/discard");

  private static final String SWITCH = "/api/v1/admin/read-only";
  private static final String WORDS = "read-only for maintenance until ";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path home;

  private static DepotServer server;
  private static Site site;
  private static Client admin;

  @BeforeAll
  static void start() throws Exception {
    server = DepotServer.start(home, "-Dgodepot.token.failures=0");
    site = Site.furnish(new Client(server.url()), UnaryOperator.identity());
    admin = site.as(Caller.SITE_ADMIN).with("Content-Type", "application/json");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void begin() throws Exception {
    String until = Instant.now().plusSeconds(1800).toString();
    byte[] body = ("{\"until\":\"" + until + "\"}").getBytes(StandardCharsets.UTF_8);
    assertThat(admin.put(SWITCH, body).status()).isEqualTo(201);
  }

  private static void end() throws Exception {
    assertThat(admin.send("DELETE", SWITCH, BodyPublishers.noBody()).status()).isEqualTo(204);
  }

  /** What changes would show in: lists, and the trail of what was done. */
  private static Map<String, String> contents() throws Exception {
    Map<String, String> contents = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/go/index",
            "/go/catalog",
            "/api/v1/owners",
            "/api/v1/owners/OWNER/grants",
            "/api/v1/owners/OWNER/prefixes",
            "/api/v1/packages/OWNER",
            "/api/v1/audit?result=ok")) {
      contents.put(path, admin.get(path.replace("OWNER", Owner.PUBLIC.owner())).text());
    }
    contents.put("tokens", site.as(Caller.KEEPER).get("/api/v1/tokens").text());
    return contents.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().replaceAll("\"lastUsed\":[^,]*", "")));
  }

  @Test
  void noChangingRequestGetsThrough() throws Exception {
    AccessRules rules = AccessRules.read();
    List<Case> changes =
        Case.all().stream().filter(one -> !one.isRead() && !GO_ON.contains(one.route())).toList();
    publishWhatIsDeleted(changes);
    begin();
    List<String> wrong = new ArrayList<>();
    int held = 0;
    try {
      Map<String, String> before = contents();
      for (int number = 0; number < changes.size(); number++) {
        Case one = changes.get(number);
        for (Caller caller : Caller.values()) {
          Http.Answer answer = ask(one, number, caller);
          Optional<Integer> refusal = rules.refusal(one, Owner.PUBLIC, caller);
          held += refusal.isEmpty() ? 1 : 0;
          problem(answer, refusal)
              .ifPresent(what -> wrong.add(one.route() + " " + caller.word() + ": " + what));
        }
      }
      assertThat(wrong).isEmpty();
      assertThat(contents()).isEqualTo(before);
    } finally {
      end();
    }
    System.out.printf("held: %d routes, %d refusals by maintenance%n", changes.size(), held);
    assertThat(held).isGreaterThan(100);
  }

  private static void publishWhatIsDeleted(List<Case> changes) throws Exception {
    for (int number = 0; number < changes.size(); number++) {
      if (changes.get(number).isPublishedBefore()) {
        site.publish(Owner.PUBLIC, Case.module(number));
      }
    }
  }

  private static Http.Answer ask(Case one, int number, Caller caller) throws Exception {
    String owner = Owner.PUBLIC.owner();
    byte[] body = one.body().apply(owner, number);
    Client client = site.as(caller);
    if (one.isForm()) {
      client = client.with("Accept", "text/html");
      client = client.with("Content-Type", "application/x-www-form-urlencoded");
      body = Case.sealed(body, site.seal(caller));
    } else if (one.target().startsWith("/api/v1/")) {
      client = client.with("Content-Type", "application/json");
    }
    String target = one.target(owner, number);
    return client.send(one.method(), target, BodyPublishers.ofByteArray(body));
  }

  /** What is wrong with an answer: 401 and 403 come first, then maintenance. */
  private static Optional<String> problem(Http.Answer answer, Optional<Integer> refusal) {
    int wanted = refusal.orElse(503);
    if (answer.status() != wanted) {
      return Optional.of(answer.status() + " and not " + wanted);
    }
    boolean told =
        !answer.header("Retry-After").isEmpty()
            && answer.text().contains(WORDS)
            && answer.text().contains("/-/help/read-only");
    return refusal.isPresent() || told ? Optional.empty() : Optional.of("not told why");
  }

  @Test
  void everyAudienceIsToldInItsOwnForm() throws Exception {
    begin();
    try {
      byte[] zip = ModuleZips.library("example.com/held", "v1.0.0");
      String upload = "/api/packages/" + Owner.PUBLIC.owner() + "/go/upload";
      Http.Answer text = site.as(Caller.WRITER).put(upload, zip);
      assertThat(text.header("Content-Type")).startsWith("text/plain");
      assertThat(text.text())
          .matches("(?s)godepot: " + WORDS + "[0-2][0-9]:[0-5][0-9]Z\nrequest .*");
      int seconds = Integer.parseInt(text.header("Retry-After"));
      assertThat(seconds).isBetween(1700, 1800);
      Client writer = site.as(Caller.WRITER);
      String version = "/api/v1/packages/" + Owner.PUBLIC.owner() + "/go/example.com/m/v1.0.0";
      Http.Answer json = writer.send("DELETE", version, BodyPublishers.noBody());
      assertThat(json.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(JSON.readTree(json.text()).get("detail").asText()).startsWith(WORDS);
      assertThat(writer.put(upload + "?dryRun=true", zip).status()).isEqualTo(200);
      Http.Answer page = site.as(Caller.ANONYMOUS).with("Accept", "text/html").get("/");
      assertThat(page.text()).contains("id=\"read-only\"", WORDS);
    } finally {
      end();
    }
  }

  @Test
  void theRefusalComesBeforeTheBody() throws Exception {
    begin();
    int port = Integer.parseInt(server.url().replaceAll(".*:", ""));
    String head =
        "PUT /api/packages/%s/go/upload HTTP/1.1\r\nHost: h\r\nAuthorization: %s\r\n"
            + "Content-Length: 1000000\r\n\r\n";
    try (RawHttp http = new RawHttp(port)) {
      String basic = Http.basic(Accounts.WRITER, Accounts.WRITER);
      http.send(head.formatted(Owner.PUBLIC.owner(), basic));
      assertThat(http.statusLine()).contains(" 503");
    } finally {
      end();
    }
  }
}
