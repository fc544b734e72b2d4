package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.godepot.it.Await;
import org.godepot.it.Http;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** From a word to the line of a file, by pages and by what scripts add to them. */
class FindFlowIT extends BrowserTest {
  private static final String MODULE = "example.com/frobnicate";
  private static final String OTHER = "example.com/other";
  private static final String SOURCE =
      "// Package frob frobs.\npackage frob\n\n// Frob it.\nfunc Frob() {}\n";
  private static final By SEARCH = css("#search");
  private static final By SUGGESTIONS = css("#suggestions");

  @BeforeAll
  static void publish() throws Exception {
    publish("demo", "demo", zip(MODULE, "v1.0.0", "lib.go", SOURCE));
    publish(
        "demo",
        "demo",
        zip(
            MODULE,
            "v1.1.0",
            "frob/lib.go",
            SOURCE,
            "README.md",
            "See [the source](frob/lib.go)."));
    publish(
        "eve",
        "eve",
        zip(OTHER, "v1.0.0", "lib.go", "// Package other frobs too.\npackage other\n"));
    // What is published is found soon after, and not at once.
    for (String module : List.of(MODULE, OTHER)) {
      Await.until(() -> searchPage("frobs").contains("/" + module + "\""));
    }
  }

  private static String searchPage(String words) throws Exception {
    return Http.get(server.url() + "/-/search?q=" + words, "Accept", "text/html").text();
  }

  private static void search(Browser browser, Hand hand, String words) {
    browser.go("/");
    hand.write(SEARCH, words);
    hand.send(css("header form button"));
    browser.see(css("h1"), "Search");
    assertThat(browser.text()).contains(MODULE);
  }

  @ParameterizedTest
  @EnumSource
  void aWordLeadsToAModuleItsVersionsItsFilesAndALine(Way way) throws Exception {
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.arrive();
    search(browser, hand, "frobs");
    assertThat(browser.text()).contains(OTHER);
    hand.press(link(MODULE));
    browser.see(css("h1"), MODULE);
    browser.see(css(".picker summary"), "v1.1.0");

    hand.press(link("the source"));
    browser.see(css("h2"), "frob/lib.go");
    hand.press(css("#L5 a"));
    browser.await(browser::path, path -> path.endsWith("path=frob%2Flib.go#L5"));
    hand.press(link("plain file"));
    browser.await(browser::path, path -> path.contains("tab=raw"));
    assertThat(browser.text()).contains("func Frob() {}");
    assertThat(browser.has(css("h1"))).isFalse();

    browser.go("/" + MODULE);
    hand.press(link("Versions"));
    browser.see(css("h2"), "v1");
    hand.press(css("th a[href$='@v1.0.0']"));
    browser.see(css(".banner"), "This is not the latest version");
    hand.press(link("Files"));
    browser.see(css("table"), "go.mod");
    hand.press(link("lib.go"));
    browser.see(css("pre.code"), "func Frob() {}");
    assertThat(browser.path()).startsWith("/" + MODULE + "@v1.0.0?");
  }

  @ParameterizedTest
  @EnumSource
  void aSearchIsNarrowedAndTurnedToSymbols(Way way) {
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.arrive();
    search(browser, hand, "frobs");
    hand.write(css("#owner"), "eve");
    hand.choose(css("#from"), "published here");
    hand.press(css("main form button"));
    browser.await(browser::text, text -> !text.contains(MODULE));
    assertThat(browser.text()).contains(OTHER);

    browser.go("/-/search?q=frob");
    hand.press(link("Symbols"));
    browser.see(css("main ol"), "Frob");
    hand.press(css("main ol h3 a"));
    browser.await(browser::path, path -> path.endsWith("#Frob"));
    browser.see(css("#Frob"), "func Frob");
  }

  @ParameterizedTest
  @EnumSource
  void thePathOfAModuleLeadsToIt(Way way) {
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.arrive();
    browser.go("/");
    hand.write(SEARCH, MODULE);
    hand.send(css("header form button"));
    browser.see(css("h1"), MODULE);
    assertThat(browser.path()).isEqualTo("/" + MODULE);
    browser.go("/-/search?from=anywhere&q=" + MODULE);
    browser.see(css("#exact"), "This module");
  }

  @ParameterizedTest
  @EnumSource
  void anotherVersionIsPickedAtTheTop(Way way) {
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.arrive();
    browser.go("/" + MODULE);
    hand.press(css(".picker summary"));
    hand.press(css(".picker a[href$='@v1.0.0']"));
    browser.see(css(".banner"), "This is not the latest version");
    assertThat(browser.path()).isEqualTo("/" + MODULE + "@v1.0.0");

    hand.press(link("Files"));
    browser.see(css("table"), "go.mod");
    hand.press(css(".picker summary"));
    hand.press(css(".picker a[href*='@v1.1.0']"));
    browser.await(browser::path, path -> path.equals("/" + MODULE + "@v1.1.0?tab=files"));
  }

  @ParameterizedTest
  @EnumSource
  void twoVersionsAreComparedAndAFileIsReadLineByLine(Way way) {
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.arrive();
    browser.go("/" + MODULE);
    hand.press(link("Dependencies"));
    browser.see(css("main"), "It requires no other module.");
    hand.press(link("Changes"));
    browser.see(css("#api"), "Exported symbols");
    assertThat(browser.text()).contains("2 packages changed", MODULE + "/frob", "func Frob()");
    hand.press(link("README.md"));
    browser.see(css("main ins"), "See [the source](frob/lib.go).");
    hand.press(link("All that changed since v1.0.0"));
    browser.see(css("#api"), "Exported symbols");

    hand.choose(css("#compare #from"), "v1.1.0");
    hand.choose(css("#compare #to"), "v1.0.0");
    hand.press(css("#compare button"));
    browser.await(browser::path, path -> path.endsWith("tab=diff&from=v1.1.0&to=v1.0.0"));
    browser.see(css("main"), "README.md");
    assertThat(browser.text()).contains("removed");
  }

  private static void type(Browser browser, String words, String expected) {
    new Keyboard(browser).write(SEARCH, words);
    browser.see(SUGGESTIONS, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MOUSE", "KEYBOARD"})
  void whatIsTypedIsCompleted(Way way) {
    Browser browser = browser(way);
    browser.arrive();
    type(browser, "frobn", MODULE);
    By first = css("#suggestions [role=option]");
    assertThat(browser.find(SEARCH).getDomAttribute("aria-expanded")).isEqualTo("true");
    if (way == Way.MOUSE) {
      way.hand(browser).press(first);
    } else {
      browser.keys(Keys.ARROW_DOWN);
      assertThat(browser.find(first).getDomAttribute("aria-selected")).isEqualTo("true");
      assertThat(browser.find(SEARCH).getDomAttribute("aria-activedescendant"))
          .isEqualTo(browser.find(first).getDomAttribute("id"));
      browser.keys(Keys.ENTER);
    }
    browser.see(css("h1"), MODULE);
    assertThat(browser.path()).startsWith("/" + MODULE);
  }

  @Test
  void completionsGoWhenNobodyWantsThem() {
    Browser browser = browser(true);
    browser.arrive();
    type(browser, "frobn", MODULE);
    browser.keys(Keys.ESCAPE);
    browser.await(() -> browser.has(css("#suggestions[hidden]")), hidden -> hidden);
    type(browser, "frobni", MODULE);
    browser.keys(Keys.TAB);
    browser.await(() -> browser.has(css("#suggestions[hidden]")), hidden -> hidden);
    new Keyboard(browser).write(SEARCH, "frobs");
    browser.keys(Keys.ENTER);
    browser.see(css("h1"), "Search");
  }

  @Test
  void withoutScriptsTheBoxIsAPlainField() {
    Browser browser = browser(false);
    browser.arrive();
    new Keyboard(browser).write(SEARCH, "frobn");
    assertThat(browser.find(SEARCH).getDomAttribute("role")).isNull();
    assertThat(browser.has(SUGGESTIONS)).isFalse();
    assertThat(browser.has(css("#theme:not([hidden]), #keys:not([hidden])"))).isFalse();
  }

  @Test
  void keysLeadAroundAndCanBeSwitchedOff() {
    Browser browser = browser(true);
    browser.arrive();
    browser.go("/" + MODULE + "/frob");
    browser.keys("/");
    assertThat(browser.focused()).isEqualTo(browser.find(SEARCH));
    browser.keys("?f");
    assertThat(browser.find(SEARCH).getDomProperty("value")).isEqualTo("?f");
    browser.keys(Keys.TAB, "?");
    browser.see(css("dialog[open]"), "jump to a symbol");
    browser.keys(Keys.ESCAPE);
    browser.await(() -> browser.has(css("dialog")), there -> !there);

    browser.keys("f");
    browser.see(css("dialog[open]"), "Frob");
    browser.keys("frob", Keys.ENTER);
    browser.await(browser::path, path -> path.endsWith("#Frob"));
    browser.keys("y");
    browser.await(browser::path, path -> path.equals("/" + MODULE + "@v1.1.0/frob#Frob"));

    browser.go("/" + MODULE + "?tab=files&path=frob%2Flib.go#L1");
    browser.keys("y");
    browser.await(
        browser::path,
        path -> path.equals("/" + MODULE + "@v1.1.0?tab=files&path=frob%2Flib.go#L1"));

    Hand hand = new Keyboard(browser);
    hand.press(css("#keys"));
    browser.go("/" + MODULE + "/frob");
    browser.keys("y", "?");
    browser.see(css("#keys"), "Switch keys on");
    assertThat(browser.has(css("dialog"))).isFalse();
    assertThat(browser.path()).isEqualTo("/" + MODULE + "/frob");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MOUSE", "KEYBOARD"})
  void themeIsKeptAndCommandsAreCopied(Way way) {
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.arrive();
    browser.theme("light");
    browser.go("/" + MODULE);
    hand.press(css("#theme"));
    browser.see(css("#theme"), "Light theme");
    browser.go("/");
    assertThat(browser.has(css("html[data-theme=dark]"))).isTrue();

    browser.go("/" + MODULE);
    hand.press(css("pre + button"));
    browser.see(css("pre + button"), "Copied");
    hand.write(SEARCH, "");
    browser.chord(Keys.CONTROL, "v");
    assertThat(browser.find(SEARCH).getDomProperty("value"))
        .isEqualTo("go get " + MODULE + "@v1.1.0");
  }

  @Test
  void thePathOfAModuleIsCopiedWithAButton() {
    Browser browser = browser(true);
    browser.arrive();
    browser.command(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    browser.go("/" + MODULE);
    By copy = css("button[aria-label='Copy the path']");
    browser.find(copy).click();
    browser.see(copy, "Copied");
    assertThat(browser.run("return navigator.clipboard.readText()")).isEqualTo(MODULE);
    assertThat(browser.find(css("h1")).getText()).isEqualTo(MODULE);
  }
}
