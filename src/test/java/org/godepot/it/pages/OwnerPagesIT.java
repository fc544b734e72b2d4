package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners on pages, as a browser without scripts goes through them. */
class OwnerPagesIT {
  private static final String OWNERS = "/-/owners";
  private static final String MARKUP = "<b>\"bold\"</b>";

  private static DepotServer server;
  private static PageClient admin;
  private static PageClient demo;
  private static PageClient eve;

  @BeforeAll
  static void start(@TempDir Path home) throws Exception {
    server = DepotServer.start(home);
    admin = PageClient.as(server, "admin");
    demo = PageClient.as(server, "demo");
    eve = PageClient.as(server, "eve");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void create(String name, String visibility) throws Exception {
    Http.Answer made =
        admin.send(
            OWNERS,
            OWNERS,
            "name",
            name,
            "kind",
            "organisation",
            "visibility",
            visibility,
            "fullName",
            MARKUP);
    assertThat(admin.follow(made)).contains(name, "&lt;b&gt;").doesNotContain(MARKUP);
  }

  private static Http.Answer api(String user, String method, String path) throws Exception {
    return Http.json(method, server.url() + "/api/v1/owners/" + path, user, "");
  }

  @Test
  void anOwnerIsMadeAndItsMembersChange() throws Exception {
    create("acme", "private");
    assertThat(api("demo", "GET", "acme").status()).isEqualTo(403);
    String members = OWNERS + "/acme/members";
    Http.Answer granted =
        admin.send(
            members, members, "do", "grant", "kind", "user", "name", "demo", "level", "admin");
    assertThat(admin.follow(granted)).contains("demo");
    assertThat(demo.page(OWNERS)).contains("acme", "you: admin");
    Http.Answer role =
        demo.send(
            members,
            members,
            "do",
            "grant",
            "kind",
            "role",
            "name",
            "the <i>devs</i>",
            "level",
            "read");
    assertThat(demo.follow(role)).contains("the &lt;i&gt;devs").doesNotContain("<i>devs");
    assertThat(api("demo", "GET", "acme/grants").text()).contains("the <i>devs</i>");
    Http.Answer removed =
        demo.send(members, members, "do", "remove", "kind", "role", "name", "the <i>devs</i>");
    assertThat(demo.follow(removed)).doesNotContain("devs");
    assertThat(api("demo", "GET", "acme/grants").text()).doesNotContain("devs");
    Http.Answer again =
        demo.send(members, members, "do", "remove", "kind", "role", "name", "the <i>devs</i>");
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.text()).contains("id=\"remove-error\"", "has no grant to that role");
  }

  @Test
  void settingsOfAnOwnerChange() throws Exception {
    create("shown", "public");
    String settings = OWNERS + "/shown/settings";
    Http.Answer saved =
        admin.send(settings, settings, "visibility", "internal", "fullName", "The Shown Ones");
    assertThat(admin.follow(saved)).contains("The Shown Ones", ">internal<");
    Http.Answer anonymous = Http.get(server.url() + OWNERS, "Accept", "text/html");
    assertThat(anonymous.text()).doesNotContain("shown");
    assertThat(eve.page(OWNERS + "/shown")).doesNotContain("<form method=\"post\"", "settings");
    assertThat(eve.get(settings).status()).isEqualTo(403);
  }

  @Test
  void prefixesAreGivenMovedAndWithdrawn() throws Exception {
    create("first", "public");
    create("second", "public");
    String first = OWNERS + "/first";
    String second = OWNERS + "/second";
    admin.follow(admin.send(first, first, "do", "claim", "prefix", "git.first.example"));
    Http.Answer taken = admin.send(second, second, "do", "claim", "prefix", "git.first.example");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text())
        .contains("owner first holds that prefix", "value=\"git.first.example\"");
    Http.Answer moved =
        admin.send(second, second, "do", "claim", "prefix", "git.first.example", "move", "true");
    assertThat(admin.follow(moved)).contains("git.first.example");
    assertThat(api("admin", "GET", "second/prefixes").text()).contains("git.first.example");
    Http.Answer withdrawn =
        admin.send(second, second, "do", "withdraw", "prefix", "git.first.example");
    assertThat(admin.follow(withdrawn)).doesNotContain("git.first.example</code></th>");
    Http.Answer odd = admin.send(second, second, "do", "claim", "prefix", "no-prefix");
    assertThat(odd.status()).isEqualTo(400);
    assertThat(odd.text()).contains("aria-invalid=\"true\"", "value=\"no-prefix\"");
  }

  @Test
  void anOwnerThatHoldsVersionsGoesByAnExplicitTickOnly() throws Exception {
    create("full", "public");
    byte[] zip = ModuleZips.library("example.com/full", "v1.0.0");
    Http.putAs("admin", server.view("full") + "/upload", zip);
    String delete = OWNERS + "/full/delete";
    Http.Answer kept = admin.send(delete, delete);
    assertThat(kept.status()).isEqualTo(409);
    assertThat(kept.text()).contains("full holds versions");
    assertThat(api("admin", "GET", "full").status()).isEqualTo(200);
    assertThat(admin.follow(admin.send(delete, delete, "cascade", "true")))
        .doesNotContain("/-/owners/full\"");
    assertThat(api("admin", "GET", "full").status()).isEqualTo(404);
  }

  @Test
  void typingErrorsAreToldBesideTheFormWithWhatWasTyped() throws Exception {
    Http.Answer bad =
        admin.send(
            OWNERS,
            OWNERS,
            "name",
            "-bad",
            "kind",
            "user",
            "visibility",
            "internal",
            "fullName",
            MARKUP);
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.header("Cache-Control")).isEqualTo("no-store");
    assertThat(bad.text())
        .contains("id=\"create-error\"", "value=\"-bad\"", "aria-describedby=\"create-error\"")
        .contains("value=\"internal\" checked", "value=\"user\" selected")
        .doesNotContain(MARKUP);
    create("twin", "public");
    Http.Answer twin =
        admin.send(OWNERS, OWNERS, "name", "TWIN", "kind", "user", "visibility", "public");
    assertThat(twin.status()).isEqualTo(409);
    assertThat(twin.text()).contains("an owner exists whose name is TWIN");
  }

  @Test
  void aFormWithoutItsSealIsRefused() throws Exception {
    create("sealed", "public");
    String path = OWNERS + "/sealed/settings";
    for (String seal : List.of("", "forged", demo.seal("/-/account/tokens"))) {
      Http.Answer answer =
          admin.sendSealed(seal, path, "visibility", "private", "fullName", "Mine");
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text()).contains("old or not ours");
    }
    assertThat(api("admin", "GET", "sealed").text()).contains("\"public\"");
  }

  @Test
  void aPrivateOwnerLooksLikeOneThatDoesNotExist() throws Exception {
    create("hidden-0", "private");
    String seal = eve.seal("/-/account/tokens");
    for (String page : List.of("", "/members", "/settings", "/delete")) {
      assertThat(plain(eve.get(OWNERS + "/hidden-0" + page), "hidden-0"))
          .isEqualTo(plain(eve.get(OWNERS + "/absent-0" + page), "absent-0"))
          .isEqualTo(plain(eve.get(OWNERS + "/-absent0" + page), "-absent0"));
      assertThat(plain(eve.sendSealed(seal, OWNERS + "/hidden-0" + page), "hidden-0"))
          .isEqualTo(plain(eve.sendSealed(seal, OWNERS + "/absent-0" + page), "absent-0"));
      assertThat(anonymous("/hidden-0" + page, "hidden-0"))
          .isEqualTo(anonymous("/absent-0" + page, "absent-0"));
    }
    for (String list : List.of(OWNERS, OWNERS + "?q=hidden", "/-/account")) {
      assertThat(eve.page(list)).doesNotContain("hidden-0");
    }
  }

  private static String anonymous(String path, String name) throws Exception {
    return plain(Http.get(server.url() + OWNERS + path, "Accept", "text/html"), name);
  }

  /** Without the name that was asked for, and what differs from request to request. */
  private static String plain(Http.Answer answer, String name) {
    assertThat(answer.status()).isIn(401, 403);
    return answer.status()
        + answer.text().replace(name, "NAME").replaceAll("Request <code>[^<]*", "");
  }

  @Test
  void listsAreFilteredAndPaged() throws Exception {
    for (int i = 0; i < 51; i++) {
      String body = "{\"visibility\":\"public\"}";
      Http.json("PUT", server.url() + "/api/v1/owners/page-" + (100 + i), "admin", body);
    }
    String first = eve.page(OWNERS + "?q=PAGE-1");
    assertThat(first).contains("page-100<", "1 to 50 of 51", "/-/owners?q=PAGE-1&amp;page=2");
    assertThat(first).doesNotContain("page-150<");
    assertThat(eve.page(OWNERS + "?q=PAGE-1&page=2")).contains("page-150<", "51 to 51 of 51");
    assertThat(eve.get(OWNERS + "?page=0").status()).isEqualTo(400);
    assertThat(eve.page(OWNERS + "?q=%25")).contains("No owner that you may read");
  }
}
