package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages about the visitor, as a browser without scripts goes through them. */
class AccountPagesIT {
  private static final String TOKENS = "/-/account/tokens";
  private static final Pattern SECRET = Pattern.compile("gdp_[0-9A-Za-z]{49}");

  @TempDir static Path home;
  private static DepotServer server;
  private static PageClient demo;

  @BeforeAll
  static void start() throws Exception {
    server = DepotServer.start(home);
    demo = PageClient.as(server, "demo");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String secret(Http.Answer made) {
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Matcher secret = SECRET.matcher(made.text());
    assertThat(secret.find()).isTrue();
    return secret.group();
  }

  private static int whoami(String authorization) throws Exception {
    return Http.get(server.url() + "/api/v1/whoami", "Authorization", authorization).status();
  }

  @Test
  void aTokenIsShownOnceThenWorksUntilItIsRevoked() throws Exception {
    Http.Answer made =
        demo.send(TOKENS, TOKENS, "name", "once & again", "scope", "read", "days", "90");
    String secret = secret(made);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    assertThat(made.header("ETag")).isEmpty();
    assertThat(made.text())
        .contains("machine 127.0.0.1 login demo password " + secret, "reached by http");
    assertThat(whoami(Http.basic("demo", secret))).isEqualTo(200);
    String list = demo.page(TOKENS);
    assertThat(list)
        .contains("once &amp; again", "…" + secret.substring(49))
        .doesNotContain(secret);
    assertThat(list).contains("in 90 days");
    assertThat(Http.get(server.url() + TOKENS, "Authorization", "Bearer " + secret).text())
        .contains("New tokens are made by password only");
    String id = id("once & again");
    assertThat(demo.follow(demo.send(TOKENS, TOKENS + "/" + id))).doesNotContain("once &amp;");
    assertThat(whoami(Http.basic("demo", secret))).isEqualTo(401);
    Http.Answer again = demo.send(TOKENS, TOKENS + "/" + id);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.text()).contains("you have no such token");
    try (Stream<Path> files = Files.walk(home.resolve("logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(secret);
      }
    }
    assertThat(server.log()).doesNotContain(secret);
  }

  private static String id(String name) throws Exception {
    Http.Answer tokens = Http.json("GET", server.url() + "/api/v1/tokens", "demo", "");
    for (JsonNode token : new ObjectMapper().readTree(tokens.text())) {
      if (token.get("name").asText().equals(name)) {
        return token.get("id").asText();
      }
    }
    throw new AssertionError("no token " + name);
  }

  @Test
  void aTokenIsLimitedToOwnersThatAreTickedOrWritten() throws Exception {
    Http.json("PUT", server.url() + "/api/v1/owners/open", "admin", "{\"visibility\":\"public\"}");
    String[] form = {"name", "some", "scope", "write", "days", "7", "others", "open, -bad"};
    Http.Answer bad = demo.send(TOKENS, TOKENS, form);
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.text())
        .contains("no owner can be called -bad", "value=\"some\"", "value=\"open, -bad\"")
        .contains("value=\"write\" checked", "value=\"7\" selected");
    form[7] = "open, closed";
    Http.Answer closed = demo.send(TOKENS, TOKENS, form);
    assertThat(closed.status()).isEqualTo(403);
    assertThat(closed.text()).contains("no read right to owner closed", "value=\"some\"");
    form[7] = "open";
    secret(demo.send(TOKENS, TOKENS, form));
    assertThat(demo.send(TOKENS, TOKENS, form).text()).contains("you have a token of that name");
    assertThat(demo.page(TOKENS)).contains("<td>open</td>");
  }

  @Test
  void noTokenMakesAToken() throws Exception {
    String secret =
        secret(demo.send(TOKENS, TOKENS, "name", "maker", "scope", "admin", "days", "7"));
    PageClient bearer = PageClient.with(server, "Bearer " + secret);
    Http.Answer refused = bearer.send(TOKENS, TOKENS, "name", "made", "scope", "read", "days", "7");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(bearer.page("/-/account")).contains("by an access token with scope admin");
  }

  @Test
  void visitorsSeeWhoTheyAre() throws Exception {
    byte[] zip = ModuleZips.library("example.com/mine", "v1.0.0");
    Http.putAs("demo", server.view("demo") + "/upload", zip);
    assertThat(demo.page("/-/account"))
        .contains("Signed in as demo", "by password", "BASIC", "/-/owners/demo", "no real", "admin")
        .doesNotContain("godepot-admin</dd>");
    assertThat(PageClient.as(server, "admin").page("/-/account")).contains("by the role godepot");
    Http.Answer anonymous = Http.get(server.url() + "/-/account", "Accept", "text/html");
    assertThat(anonymous.status()).isEqualTo(401);
  }

  @Test
  void publicationsAreThoseOfTheVisitor() throws Exception {
    byte[] zip = ModuleZips.library("example.com/published", "v1.2.3");
    Http.putAs("demo", server.view("demo") + "/upload", zip);
    assertThat(demo.page("/-/account/publications"))
        .contains("/example.com/published@v1.2.3?owner=demo", "just now");
    assertThat(PageClient.as(server, "eve").page("/-/account/publications"))
        .contains("Nothing that you may read is published by you");
  }
}
