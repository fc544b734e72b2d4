package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that no address leads to, and pages in the states that {@link PageLooksIT} does not see:
 * forms that came back, refusals, lists that are full, a house that is empty.
 */
class PageStatesIT extends BrowserTest {
  /** Private, so that those who did not sign in see a house with nothing in it. */
  private static final String TEAM = "the-platform-team-with-a-long-name";

  private static final String PREFIX = "git.corp.example/platform/libraries";
  private static final String README =
      "# Long words\n\nSee `"
          + "a-very-long-word-".repeat(12)
          + "`.\n\n| a | b |\n|--|--|\n| 1 | 2 |\n";

  @TempDir Path disk;

  private final Browser browser = browser(true);
  private final Hand hand = new Mouse(browser);
  private final Looks looks = new Looks(browser);
  private String module;

  @BeforeAll
  static void found() throws Exception {
    change("PUT", "owners/" + TEAM, "{\"visibility\":\"private\",\"fullName\":\"The Platform\"}");
    String demo = "{\"kind\":\"user\",\"name\":\"demo\",\"level\":\"admin\"}";
    change("PUT", "owners/" + TEAM + "/grants", demo);
    change("PUT", "owners/" + TEAM + "/prefixes/" + PREFIX, "");
  }

  @BeforeEach
  void name() {
    module = PREFIX + "/" + newName();
  }

  @AfterEach
  void nothingIsWrong() {
    assertThat(looks.faults()).isEmpty();
  }

  private void see(String page, String heading, String picture) throws IOException {
    browser.go(page);
    see(heading, picture);
  }

  /** Judges the page that comes next, known by a heading. */
  private void see(String heading, String picture) throws IOException {
    browser.see(css("main"), heading);
    looks.judge(picture);
  }

  private void openDetails() {
    browser.run("document.querySelectorAll('main details').forEach(one => one.open = true)");
  }

  private void upload(byte[] zip) throws IOException {
    browser.go("/-/publish?owner=" + TEAM);
    hand.choose(css("#upload select[name=owner]"), TEAM);
    hand.attach(css("#zip"), Files.write(disk.resolve(newName() + ".zip"), zip));
    hand.press(css("#check"));
  }

  @Test
  void anUploadFromItsPreviewToItsPublication() throws Exception {
    String deep = "internal/" + "deeper/".repeat(12) + "generated_interface_descriptors.go";
    browser.signIn("demo");
    upload(
        zip(module, "v1.0.0", "README.md", README, "lib.go", "package lib\n", deep, "package d"));
    see("Preview of", "preview");
    hand.press(css("#publish button"));
    see("is published", "published");
    see("/-/account/publications", "What you published", "publications-filled");
  }

  @Test
  void anUploadThatIsRefused() throws Exception {
    browser.signIn("demo");
    String other = ModuleZips.mod("example.com/other");
    String folder = "vendor/" + "a".repeat(60) + "/" + "b".repeat(60) + ".go";
    upload(ModuleZips.of(module, "v1.0.0", "go.mod", other, folder, "package b", "a:b", ""));
    see("cannot be published yet", "publish-flawed");
    publish("demo", TEAM, zip(module, "v1.0.0"));
    upload(zip(module, "v1.0.0", "lib.go", "package lib\n"));
    see("What you sent differs", "publish-exists");
    upload(zip(module, "v1.0.0"));
    see("What you sent is the same", "publish-exists-same");
  }

  @Test
  void aTokenAndTheListItIsIn() throws Exception {
    browser.signIn("demo");
    browser.go("/-/account/tokens");
    hand.write(css("#create-name"), "release pipeline of the platform's libraries");
    hand.write(css("#create-others"), "no/owner");
    hand.press(css("#create button.primary"));
    see("Nothing was changed", "tokens-error");
    hand.write(css("#create-others"), TEAM);
    hand.press(css("#create button.primary"));
    see("Your token release", "token-made");
    hand.press(link("I have it: back to my tokens"));
    browser.see(css("main table"), "release pipeline");
    openDetails();
    see("Access tokens", "tokens-filled");
  }

  private void refuse(String page, String field, String text, String button, String picture)
      throws IOException {
    browser.go(page);
    hand.write(css(field), text);
    hand.press(css(button));
    see("Nothing was changed", picture);
  }

  @Test
  void formsThatComeBack() throws Exception {
    String owner = "/-/owners/" + TEAM;
    browser.signIn("admin");
    refuse("/-/owners", "#create-name", "-bad", "#create button.primary", "owners-error");
    refuse(owner, "#claim-prefix", "no prefix", "#claim button", "owner-error");
    refuse(owner + "/members", "#grant-name", "a\u200bb", "#grant button", "members-error");
    browser.go(owner + "/delete");
    hand.press(css("#delete button"));
    see("Nothing was changed", "owner-delete-error");
    refuse("/-/admin/mirror", "#refresh-module", "no module", "#refresh button", "mirror-error");
    see("/-/admin/rules?path=Not+A+Path", "No module can have that path", "rules-error");
    see("/-/audit?from=2026-02-02&to=2026-01-01", "The filter cannot be meant", "audit-error");
  }

  /**
   * What a browser shows of a page once somebody closes its sign-in dialog, which has no driver.
   */
  private void showRefusal(String page) {
    browser.run(
        """
        const asked = {credentials: "omit", headers: {Accept: "text/html"}};
        const answer = await fetch(arguments[0], asked);
        document.documentElement.innerHTML = await answer.text();
        """,
        page);
  }

  @Test
  void whatIsNotShown() throws Exception {
    publish("demo", TEAM, zip(module, "v1.0.0"));
    browser.arrive();
    see("/", "Nothing is published yet", "home-empty");
    see("/-/owners", "There is no owner", "owners-empty");
    showRefusal("/-/account");
    see("Sign in", "error-401");
    browser.signIn("demo");
    see("/-/admin", "You are signed in as", "error-403");
    see("/-/none", "Not found", "error-404");
  }

  @Test
  void aHouseInWhichNothingChanges() throws Exception {
    browser.signIn("admin");
    browser.go("/-/admin");
    hand.write(css("#begin-reason"), "the database moves to new disks");
    hand.press(css("#begin button"));
    try {
      see("End maintenance", "admin-read-only");
      browser.go("/-/owners");
      hand.write(css("#create-name"), newName());
      hand.press(css("#create button.primary"));
      see("read-only", "error-503");
    } finally {
      change("DELETE", "admin/read-only", "");
    }
  }

  @Test
  void aDocumentationInParts() throws Exception {
    StringBuilder source =
        new StringBuilder("// Package large is.\npackage large\n\ntype Settings struct{}\n\n");
    for (int i = 0; i < 40; i++) {
      source.append("// F").append(i).append(" does.\n");
      source.append("// Then it does more of it.\n".repeat(200));
      source.append("func F").append(i).append("(first, second string, ");
      source.append("options ...func(settings *Settings) error) error { return nil }\n\n");
    }
    publish("demo", TEAM, zip(module, "v1.0.0", "large.go", source.toString()));
    browser.signIn("demo");
    String page = "/" + module + "?owner=" + TEAM;
    see(page, "its documentation comes in", "docs-parts");
    see(page + "&page=2", "its documentation comes in", "docs-part-2");
  }

  /** Lays a version out as module caches have it, below the imports of the server. */
  private void lay(String version, byte[] zip) throws IOException {
    Path versions = home.resolve("imports/cache").resolve(module).resolve("@v");
    Files.createDirectories(versions);
    Files.writeString(versions.resolve(version + ".info"), "{\"Version\":\"" + version + "\"}");
    Files.writeString(versions.resolve(version + ".mod"), ModuleZips.mod(module));
    Files.write(versions.resolve(version + ".zip"), zip);
  }

  private static Http.Answer bring(String query, byte[] body) throws Exception {
    String url = server.url() + "/api/v1/admin/import?verify=rules" + query;
    return Http.send("POST", url, body, "Authorization", Http.basic("admin", "admin"));
  }

  @Test
  void whatCameFromOutside() throws Exception {
    module = "github.com/somebody-else/a-module-with-a-rather-long-name";
    for (String version : new String[] {"v1.0.0", "v1.1.0-rc.1"}) {
      lay(version, ModuleZips.library(module, version));
    }
    lay("v0.0.0-20260102030405-0123456789ab", "no zip".getBytes(StandardCharsets.UTF_8));
    assertThat(bring("&directory=cache", new byte[0]).status()).isEqualTo(200);
    browser.signIn("admin");
    browser.go("/-/admin/mirror");
    openDetails();
    see("v1.1.0-rc.1", "mirror-filled");
    browser.go("/-/admin/imports");
    openDetails();
    see("Refused files", "imports-filled");
    byte[] cut = "PK\u0003\u0004 and no more".getBytes(StandardCharsets.UTF_8);
    assertThat(bring("", cut).status()).isEqualTo(400);
    see("/-/admin/imports", "It ended early", "imports-failed");
    see("/-/admin/rules?path=" + PREFIX + "/any", "Claimed prefixes", "rules-claims");
    see("/-/admin/storage", "Storage", "storage-filled");
  }
}
