package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is private does not exist for those who may not read it, on no page and by no key. */
class StrangerIT extends BrowserTest {
  /** In names that are private; those of nothing have another word there. */
  private static final String HIDDEN = "vault";

  private static final String ABSENT = "chest";
  private static final String OWNER = "vault-team";

  /** Below a prefix of the owner, which is no secret, and not below one. */
  private static final List<String> MODULES = List.of("claimed.example/vault", "example.com/vault");

  /** What nobody asks for and private pages say. */
  private static final String SECRET = "zanzibar";

  /** Pages whose addresses name nothing that is private, and that may show it. */
  private static final List<String> LISTS =
      List.of(
          "/",
          "/-/search?q=safe",
          "/-/search?q=safe&tab=packages",
          "/-/search?q=unlock&tab=symbols",
          "/-/owners",
          "/-/publish");

  /** Pages that only the visitor's own things are on. */
  private static final List<String> OWN =
      List.of("/-/account", "/-/account/tokens", "/-/account/publications");

  /**
   * Pages of the module in the site view. Users are told there that they may not read it, because
   * the go command needs a 403 (http.md 2.2), but nothing of what it is.
   */
  private static final List<String> SITE_VIEW =
      List.of(
          "/MODULE",
          "/MODULE@v1.0.0",
          "/MODULE/inner",
          "/MODULE?tab=versions",
          "/MODULE?tab=files",
          "/MODULE?tab=files&path=lib.go",
          "/MODULE?tab=raw&path=lib.go",
          "/MODULE?tab=deps",
          "/MODULE?tab=dependents",
          "/MODULE?tab=diff&from=v1.0.0");

  /** Pages that are the same for what is private and what does not exist. */
  private static final List<String> NAMED =
      List.of(
          "/MODULE?owner=OWNER",
          "/MODULE@v1.0.0?owner=OWNER",
          "/MODULE?tab=versions&owner=OWNER",
          "/MODULE?tab=files&path=lib.go&owner=OWNER",
          "/MODULE?tab=raw&path=lib.go&owner=OWNER",
          "/-/search?q=MODULE",
          "/-/search?q=safe&owner=OWNER",
          "/-/search?q=OWNER",
          "/-/owners?q=OWNER",
          "/-/owners/OWNER",
          "/-/owners/OWNER/members",
          "/-/owners/OWNER/settings",
          "/-/owners/OWNER/delete",
          "/-/publish?owner=OWNER",
          "/-/publish/OWNER/done?module=MODULE&version=v1.0.0",
          "/-/setup?person=publish&owner=OWNER");

  @BeforeAll
  static void hide() throws Exception {
    change(
        "PUT", "owners/" + OWNER, "{\"visibility\":\"private\",\"fullName\":\"" + SECRET + "\"}");
    String demo = "{\"kind\":\"user\",\"name\":\"demo\",\"level\":\"write\"}";
    change("PUT", "owners/" + OWNER + "/grants", demo);
    change("PUT", "owners/" + OWNER + "/prefixes/claimed.example", "");
    String source = "// Package safe is for " + SECRET + ".\npackage safe\n\nfunc Unlock() {}\n";
    String readme = "# " + SECRET + "\n";
    for (String module : MODULES) {
      String[] files = {"lib.go", source, "inner/lib.go", source, "README.md", readme};
      publish("demo", OWNER, zip(module, "v1.0.0", files));
    }
    String open = "// Package safe is open.\npackage safe\n";
    publish("demo", "demo", zip("example.com/open", "v1.0.0", "lib.go", open));
  }

  private static String text(Browser browser, String page) {
    browser.go(page);
    return browser.text().replaceAll("Request [0-9A-Za-z-]+", "Request");
  }

  private static void come(Browser browser, String user) {
    if (user.isEmpty()) {
      browser.arrive();
    } else {
      browser.signIn(user);
    }
  }

  /** Addresses for both modules. */
  private static Set<String> addresses(List<String> pages) {
    Set<String> all = new LinkedHashSet<>();
    for (String module : MODULES) {
      pages.forEach(page -> all.add(page.replace("OWNER", OWNER).replace("MODULE", module)));
    }
    return all;
  }

  /** Else nothing would be hidden. */
  @Test
  void whoMayReadSeesIt() {
    Browser browser = browser(true);
    browser.signIn("demo");
    browser.await(() -> text(browser, "/-/search?q=safe"), text -> text.contains(SECRET));
    assertThat(LISTS).allMatch(page -> text(browser, page).contains(HIDDEN));
    assertThat(text(browser, "/-/setup")).contains("claimed.example");
    for (String page : addresses(SITE_VIEW.subList(0, 7))) {
      browser.go(page);
      assertThat(browser.source()).as(page).containsAnyOf(SECRET, "inner/lib.go", "v1.0.0");
    }
  }

  @ParameterizedTest
  @CsvSource({"eve, true", "'', false"})
  void aStrangerSeesItNowhere(String user, boolean scripts) {
    Browser browser = browser(scripts);
    come(browser, user);
    List<String> pages = new ArrayList<>(LISTS);
    pages.add("/-/setup");
    pages.addAll(user.isEmpty() ? List.of() : OWN);
    for (String page : pages) {
      assertThat(text(browser, page)).as(page).doesNotContain("claimed.example");
      assertThat(browser.source()).as(page).doesNotContain(HIDDEN, SECRET, "Unlock");
    }
    for (String page : addresses(SITE_VIEW)) {
      assertThat(text(browser, page)).as(page).doesNotContain("lib.go", "demo");
      assertThat(browser.source()).as(page).doesNotContain(SECRET, "Unlock", OWNER);
      assertThat(user.isEmpty() || browser.find(css("h1")).getText().equals("Not allowed"))
          .isTrue();
    }
    for (String page : addresses(NAMED)) {
      String shown = text(browser, page).replace(HIDDEN, ABSENT);
      assertThat(browser.source()).as(page).doesNotContain(SECRET, "Unlock");
      assertThat(shown).as(page).isEqualTo(text(browser, page.replace(HIDDEN, ABSENT)));
    }
  }

  @ParameterizedTest
  @CsvSource({"demo, true", "eve, false", "'', false"})
  void typingCompletesWhatOneMayReadOnly(String user, boolean seen) {
    Browser browser = browser(true);
    come(browser, user);
    new Keyboard(browser).write(css("#search"), "safe");
    browser.see(css("#suggestions"), "example.com/open");
    assertThat(browser.find(css("#suggestions")).getText().contains(HIDDEN)).isEqualTo(seen);
    assertThat(browser.source().contains(HIDDEN)).isEqualTo(seen);
  }
}
