package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners, grants, tokens and whoami, as administrators and users work with them. */
class AdministrationIT extends ServerTest {
  private static final int MAX_PAGE = 50;

  private static Api as(String user) {
    return Api.as(server, user);
  }

  private static void make(String owner, String json) throws Exception {
    Http.Answer answer = as("admin").put("/owners/" + owner, json);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static String grant(String kind, String name, String level) {
    return "{\"kind\":\"" + kind + "\",\"name\":\"" + name + "\",\"level\":\"" + level + "\"}";
  }

  private static JsonNode token(String user, String json) throws Exception {
    Http.Answer answer = as(user).post("/tokens", json);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return Api.json(answer);
  }

  @Test
  void ownersAreMadeChangedAndRemoved() throws Exception {
    Http.Answer made = as("admin").put("/owners/acme", "{\"fullName\":\"Acme Corp\"}");
    assertThat(made.status()).isEqualTo(201);
    JsonNode owner = Api.json(made);
    assertThat(Api.fields(owner))
        .containsExactly("name", "kind", "visibility", "fullName", "permission", "created");
    assertThat(owner.path("name").asText()).isEqualTo("acme");
    assertThat(owner.path("kind").asText()).isEqualTo("organisation");
    assertThat(owner.path("visibility").asText()).isEqualTo("public");
    assertThat(owner.path("permission").asText()).isEqualTo("admin");
    Instant.parse(owner.path("created").asText());
    Http.Answer changed = as("admin").put("/owners/acme", "{\"visibility\":\"internal\"}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(Api.json(changed).path("visibility").asText()).isEqualTo("internal");
    assertThat(Api.json(changed).path("fullName").asText()).isEqualTo("Acme Corp");
    assertThat(as("admin").delete("/owners/acme").status()).isEqualTo(204);
    assertThat(as("admin").delete("/owners/acme").status()).isEqualTo(404);
    assertThat(as("admin").get("/owners/acme").status()).isEqualTo(404);
  }

  @Test
  void anOwnerWithVersionsIsRemovedByCascadeOnly() throws Exception {
    make("full", "{}");
    byte[] zip = ModuleZips.library("example.com/full", "v1.0.0");
    assertThat(Http.putAs("admin", server.view("full") + "/upload", zip).status()).isEqualTo(201);
    for (String query : List.of("", "?cascade=false", "?cascade=1", "?cascade=")) {
      assertThat(as("admin").delete("/owners/full" + query).status()).as(query).isEqualTo(409);
    }
    assertThat(as("admin").delete("/owners/full?cascade=true").status()).isEqualTo(204);
    make("full", "{}");
    assertThat(Http.get(server.view("full") + "/example.com/full/@v/list").status()).isEqualTo(404);
  }

  @Test
  void onlySiteAdministratorsMakeAndRemoveOwners() throws Exception {
    make("guarded", "{}");
    assertThat(Api.anonymous(server).put("/owners/fresh", "{}").status()).isEqualTo(401);
    assertThat(as("demo").put("/owners/fresh", "{}").status()).isEqualTo(403);
    assertThat(as("demo").put("/owners/guarded", "{}").status()).isEqualTo(403);
    assertThat(Api.anonymous(server).delete("/owners/guarded").status()).isEqualTo(401);
    assertThat(as("demo").delete("/owners/guarded").status()).isEqualTo(403);
    as("admin").put("/owners/guarded/grants", grant("user", "demo", "admin"));
    assertThat(as("demo").put("/owners/guarded", "{\"fullName\":\"G\"}").status()).isEqualTo(200);
    assertThat(as("demo").put("/owners/guarded", "{\"kind\":\"user\"}").status()).isEqualTo(403);
    assertThat(as("demo").delete("/owners/guarded").status()).isEqualTo(403);
    assertThat(as("demo").put("/owners/demo", "{}").status()).isIn(200, 201);
  }

  @Test
  void ownersAreListedInPagesToThoseWhoMayRead() throws Exception {
    for (int i = 100; i < 100 + MAX_PAGE + 2; i++) {
      make("paged" + i, i == 100 ? "{\"visibility\":\"private\"}" : "{}");
    }
    String list = "/owners?q=PAGED&limit=";
    Http.Answer all = as("admin").get(list + "1000");
    assertThat(Api.json(all).size()).isEqualTo(MAX_PAGE);
    assertThat(all.header("X-Total-Count")).isEqualTo(String.valueOf(MAX_PAGE + 2));
    assertThat(all.header("Link")).contains("rel=\"next\"", "rel=\"last\"", "limit=50");
    assertThat(Api.texts(all, "name")).isSorted().contains("paged100");
    assertThat(Api.json(as("admin").get("/owners?q=paged")).size()).isEqualTo(30);
    assertThat(Api.json(as("admin").get(list + "50&page=2")).size()).isEqualTo(2);
    Http.Answer readable = Api.anonymous(server).get(list + "1");
    assertThat(readable.header("X-Total-Count")).isEqualTo(String.valueOf(MAX_PAGE + 1));
    assertThat(Api.texts(readable, "name")).containsExactly("paged101");
    assertThat(Api.texts(readable, "permission")).containsExactly("read");
  }

  @Test
  void grantsAreGivenListedAndTaken() throws Exception {
    make("granted", "{\"visibility\":\"private\"}");
    String grants = "/owners/granted/grants";
    String odd = "CORP\\\\Ann/Bee@x y";
    Http.Answer given = as("admin").put(grants, grant("user", odd, "read"));
    assertThat(given.status()).isEqualTo(201);
    assertThat(Api.fields(Api.json(given))).containsExactly("kind", "name", "level");
    assertThat(as("admin").put(grants, grant("user", odd, "write")).status()).isEqualTo(200);
    assertThat(as("admin").put(grants, grant("role", "devs", "read")).status()).isEqualTo(201);
    Http.Answer list = as("admin").get(grants + "?limit=1");
    assertThat(list.header("X-Total-Count")).isEqualTo("2");
    assertThat(list.header("Link")).contains("rel=\"next\"");
    assertThat(Api.texts(list, "name")).containsExactly("CORP\\Ann/Bee@x y");
    assertThat(Api.texts(list, "level")).containsExactly("write");
    String user = grants + "?kind=user&name=corp%5Cann%2FBee%40x%20y";
    assertThat(as("admin").delete(user).status()).isEqualTo(204);
    assertThat(as("admin").delete(user).status()).isEqualTo(404);
    assertThat(as("admin").delete(grants + "?kind=role&name=DEVS").status()).isEqualTo(404);
    assertThat(as("admin").delete(grants + "?kind=role&name=devs").status()).isEqualTo(204);
    assertThat(as("admin").get(grants).text()).isEqualTo("[]");
  }

  @Test
  void aGrantCountsFromTheNextRequestAndUntilItIsTaken() throws Exception {
    make("shared", "{\"visibility\":\"private\"}");
    String grants = "/owners/shared/grants";
    assertThat(as("eve").get("/owners/shared").status()).isEqualTo(403);
    as("admin").put(grants, grant("user", "EVE", "read"));
    assertThat(as("eve").get("/owners/shared").status()).isEqualTo(200);
    assertThat(as("eve").get(grants).status()).isEqualTo(403);
    as("admin").put(grants, grant("user", "eve", "admin"));
    assertThat(Api.json(as("eve").get(grants)).size()).isEqualTo(1);
    assertThat(as("eve").put(grants, grant("user", "demo", "read")).status()).isEqualTo(201);
    as("admin").delete(grants + "?kind=user&name=eve");
    assertThat(as("eve").get("/owners/shared").status()).isEqualTo(403);
  }

  @Test
  void aPrincipalNamedLikeAnOrganisationOrRoleGainsNothing() throws Exception {
    make("eve", "{\"kind\":\"organisation\",\"visibility\":\"private\"}");
    assertThat(as("eve").get("/owners/eve").status()).isEqualTo(403);
    byte[] zip = ModuleZips.library("example.com/eve", "v1.0.0");
    assertThat(Http.putAs("eve", server.view("eve") + "/upload", zip).status()).isEqualTo(403);
    make("roles", "{\"visibility\":\"private\"}");
    as("admin").put("/owners/roles/grants", grant("role", "eve", "admin"));
    as("admin").put("/owners/roles/grants", grant("role", "user", "admin"));
    assertThat(as("eve").get("/owners/roles").status()).isEqualTo(403);
    assertThat(as("admin").delete("/owners/eve").status()).isEqualTo(204);
  }

  @Test
  void whoamiTellsUserAndRights() throws Exception {
    make("mine", "{\"visibility\":\"private\"}");
    as("admin").put("/owners/mine/grants", grant("user", "demo", "write"));
    JsonNode demo = Api.json(as("demo").get("/whoami"));
    assertThat(Api.fields(demo)).containsExactly("user", "auth", "siteAdmin", "owners");
    assertThat(demo.path("user").asText()).isEqualTo("demo");
    assertThat(demo.path("auth").asText()).isEqualTo("realm");
    assertThat(demo.path("siteAdmin").asBoolean()).isFalse();
    assertThat(demo.path("owners").toString())
        .contains("{\"name\":\"mine\",\"permission\":\"write\"}");
    assertThat(Api.json(as("admin").get("/whoami")).path("siteAdmin").asBoolean()).isTrue();
    assertThat(Api.anonymous(server).get("/whoami").status()).isEqualTo(401);
  }

  @Test
  void aTokenIsShownOnceAndListedWithoutItsSecret() throws Exception {
    String body = "{\"name\":\"shown\",\"scope\":\"write\",\"owners\":[\"demo\"]}";
    JsonNode made = token("demo", body);
    assertThat(Api.fields(made))
        .containsExactly(
            "id", "name", "scope", "owners", "created", "expires", "lastUsed", "last4", "token");
    String secret = made.path("token").asText();
    assertThat(secret).matches("gdp_[0-9A-Za-z]{49}").endsWith(made.path("last4").asText());
    assertThat(made.path("lastUsed").isNull()).isTrue();
    assertThat(made.path("owners").toString()).isEqualTo("[\"demo\"]");
    Instant created = Instant.parse(made.path("created").asText());
    assertThat(Instant.parse(made.path("expires").asText()))
        .isEqualTo(created.plus(Duration.ofDays(90)));
    Http.Answer list = as("demo").get("/tokens");
    assertThat(list.text()).contains("\"shown\"").doesNotContain(secret, "\"token\"");
    assertThat(as("demo").post("/tokens", body).status()).isEqualTo(409);
    assertThat(as("eve").get("/tokens").text()).doesNotContain("\"shown\"");
    assertThat(Api.anonymous(server).get("/tokens").status()).isEqualTo(401);
  }

  @Test
  void tokensAreListedInPages() throws Exception {
    for (String name : List.of("p1", "p2", "p3")) {
      token("eve", "{\"name\":\"" + name + "\",\"scope\":\"read\"}");
    }
    Http.Answer first = as("eve").get("/tokens?limit=2");
    assertThat(first.header("X-Total-Count")).isEqualTo("3");
    assertThat(first.header("Link")).contains("page=2", "rel=\"next\"");
    assertThat(Api.texts(first, "name")).containsExactly("p1", "p2");
    assertThat(Api.texts(as("eve").get("/tokens?limit=2&page=2"), "name")).containsExactly("p3");
    assertThat(Api.json(as("admin").get("/tokens?user=EVE")).size()).isEqualTo(3);
    assertThat(as("demo").get("/tokens?user=eve").status()).isEqualTo(403);
  }

  @Test
  void aTokenCountsInEveryFormUntilItIsRevoked() throws Exception {
    JsonNode made = token("demo", "{\"name\":\"forms\",\"scope\":\"read\"}");
    String secret = made.path("token").asText();
    List<String> forms =
        List.of(
            "Bearer " + secret,
            "bearer " + secret,
            "token " + secret,
            Http.basic("demo", secret),
            Http.basic("anybody", secret),
            Http.basic("", secret));
    for (String form : forms) {
      JsonNode who = Api.json(with(form).get("/whoami"));
      assertThat(who.path("user").asText()).as(form).isEqualTo("demo");
      assertThat(who.path("auth").asText()).isEqualTo("token");
    }
    String id = made.path("id").asText();
    assertThat(as("eve").delete("/tokens/" + id).status()).isEqualTo(404);
    assertThat(as("demo").delete("/tokens/" + id).status()).isEqualTo(204);
    assertThat(as("demo").delete("/tokens/" + id).status()).isEqualTo(404);
    for (String form : forms) {
      assertThat(with(form).get("/whoami").status()).as(form).isEqualTo(401);
      assertThat(with(form).get("/owners").status()).as(form).isEqualTo(401);
    }
  }

  private static Api with(String authorization) {
    return Api.anonymous(server).with("Authorization", authorization);
  }

  @Test
  void aTokenDoesNoMoreThanItsScopeAndMakesNoToken() throws Exception {
    String read = token("demo", "{\"name\":\"r\",\"scope\":\"read\"}").path("token").asText();
    String admin = token("admin", "{\"name\":\"a\",\"scope\":\"admin\"}").path("token").asText();
    byte[] zip = ModuleZips.library("example.com/scoped", "v1.0.0");
    String upload = view() + "/upload";
    assertThat(Http.put(upload, zip, "Authorization", "Bearer " + read).status()).isEqualTo(403);
    for (String secret : List.of(read, admin)) {
      Api caller = with("Bearer " + secret);
      assertThat(caller.post("/tokens", "{\"name\":\"n\",\"scope\":\"read\"}").status())
          .isEqualTo(403);
      assertThat(caller.put("/owners/bytoken", "{}").status()).isEqualTo(403);
      assertThat(caller.get("/admin/settings").status()).isEqualTo(403);
      assertThat(Api.json(caller.get("/whoami")).path("siteAdmin").asBoolean()).isFalse();
    }
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    String soon = Instant.now().plusSeconds(3).toString();
    String body = "{\"name\":\"short\",\"scope\":\"read\",\"expires\":\"" + soon + "\"}";
    String secret = token("demo", body).path("token").asText();
    assertThat(with("Bearer " + secret).get("/whoami").status()).isEqualTo(200);
    Await.until(() -> with("Bearer " + secret).get("/whoami").status() == 401);
    assertThat(as("demo").get("/tokens").text()).contains("\"short\"");
  }
}
