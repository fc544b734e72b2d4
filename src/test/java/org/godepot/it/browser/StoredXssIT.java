package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.pages.PublishVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * All payloads of the corpus, everywhere that the site keeps and shows what others wrote, in a real
 * browser without the policy of the pages: no script runs, nobody else is asked, nothing that could
 * act is there (trust W1).
 */
class StoredXssIT extends BrowserTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PACKAGES = "example.com/packages";
  private static final String MOD = "example.com/mod";
  private static final String NAMES = "example.com/names";

  /** A version without anything, to compare with. */
  private static final String BEFORE = "v0.9.0";

  /** Containers refuse these in paths, in words of their own. */
  private static final String NOT_IN_PATHS = "[/\\\\%;]";

  private static final XssModules CORPUS = new XssModules();

  private static XssWatch watch;

  private final List<String> found = new ArrayList<>();

  @BeforeAll
  static void publish() throws Exception {
    upload(PACKAGES, BEFORE, Map.of("lib.go", "package lib\n"), "");
    upload(NAMES, BEFORE, Map.of("lib.go", "package lib\n"), "");
    upload(PACKAGES, "v1.0.0", CORPUS.packages(), "");
    Map<String, String> mod = Map.of("go.mod", CORPUS.goMod(MOD), "lib.go", "package lib\n");
    List<String> words = CORPUS.words();
    for (int i = 0; i < CORPUS.retracted().size(); i++) {
      String word = encoded(words.get(i * words.size() / CORPUS.retracted().size()));
      String origin = "?vcs=git&url=" + word + "&ref=" + word + "&hash=" + word;
      upload(MOD, CORPUS.retracted().get(i), Map.of("lib.go", "package lib\n"), origin);
    }
    upload(MOD, "v1.0.0", mod, "");
    upload(NAMES, "v1.0.0", CORPUS.names(), "");
    manage();
    watch = XssWatch.over(browser(true));
  }

  private static void upload(String module, String version, Map<String, String> files, String query)
      throws Exception {
    String url = server.view("demo") + "/upload" + query;
    Http.Answer answer = Http.putAs("demo", url, zip(module, version, files));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static byte[] zip(String module, String version, Map<String, String> files) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("go.mod", ModuleZips.mod(module).getBytes(StandardCharsets.UTF_8));
    files.forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return ModuleZips.of(module, version, entries);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Full names, roles and tokens, and with them the audit trail. */
  private static void manage() throws Exception {
    List<String> names = CORPUS.joined(200);
    for (int i = 0; i < names.size(); i++) {
      String name = JSON.writeValueAsString(names.get(i));
      change("PUT", "owners/named" + i, "{\"visibility\":\"public\",\"fullName\":" + name + "}");
    }
    change("PUT", "owners/granted", "{}");
    for (String role : CORPUS.joined(255)) {
      String name = JSON.writeValueAsString(role);
      String grant = "{\"kind\":\"role\",\"name\":" + name + ",\"level\":\"read\"}";
      change("PUT", "owners/granted/grants", grant);
    }
    List<String> tokens = CORPUS.joined(100);
    for (int i = 0; i < tokens.size(); i += 3) {
      String name = JSON.writeValueAsString(tokens.get(i));
      change("POST", "tokens", "{\"scope\":\"read\",\"name\":" + name + "}");
    }
  }

  private void look(String page) {
    Browser browser = browser(true);
    browser.go(page);
    browser.see(By.tagName("body"), "");
    found.addAll(watch.inspect());
  }

  /** Nothing may have happened in any test. */
  @AfterEach
  void nothingRanAndNobodyWasAsked() {
    assertThat(found).isEmpty();
    assertThat(watch.ran()).isZero();
    assertThat(browser(true).foreignRequests()).isEmpty();
  }

  @Test
  void readmesAndDocumentation() {
    browser(true).arrive();
    look("/" + PACKAGES);
    for (int i = 0; i < CORPUS.lots().size(); i++) {
      look("/" + PACKAGES + "/p" + i);
      assertThat(browser(true).has(css(".readme"))).as("README of p%d", i).isTrue();
      assertThat(browser(true).has(css("#F"))).as("documentation of p%d", i).isTrue();
    }
  }

  @Test
  void filesAndTheirNames() {
    browser(true).arrive();
    for (String tab : List.of("?tab=files", "?tab=files&page=2", "?tab=raw&path=go.mod")) {
      look("/" + NAMES + tab);
    }
    List<String> names = List.copyOf(CORPUS.names().keySet());
    for (int i = 0; i < names.size(); i += 20) {
      look("/" + NAMES + "?tab=files&path=" + encoded(names.get(i).replaceFirst("/.*", "")));
      look("/" + NAMES + "?tab=files&path=" + encoded(names.get(i)));
      browser(true).see(css("pre.code"), "");
    }
    for (String file : List.of("p7/README.md", "p8/doc.go")) {
      look("/" + PACKAGES + "?tab=files&path=" + file);
      look("/" + PACKAGES + "?tab=raw&path=" + file);
    }
  }

  @Test
  void whatAGoModSays() {
    browser(true).arrive();
    look("/" + MOD);
    browser(true).see(css(".banner"), "Deprecated.");
    look("/" + MOD + "?tab=versions");
    browser(true).see(css("main"), "retracted");
    look("/" + MOD + "?tab=files&path=go.mod");
    look("/" + MOD + "?tab=raw&path=go.mod");
    for (String version : CORPUS.retracted().subList(0, 10)) {
      look("/" + MOD + "@" + version);
      browser(true).see(css("main"), "Retracted. Its authors say:");
    }
  }

  @Test
  void requirementsAndChanges() {
    Browser browser = browser(true);
    browser.arrive();
    look("/" + MOD + "?tab=deps");
    browser.see(css("#retractions"), "Retractions");
    look("/" + MOD + "?tab=dependents");
    String since = "?tab=diff&from=" + CORPUS.retracted().get(0);
    look("/" + MOD + "@v1.0.0" + since);
    browser.see(css("#gomod"), "go.mod");
    look("/" + MOD + "@v1.0.0" + since + "&path=go.mod");
    browser.see(css("main ins"), "");
    since = "@v1.0.0?tab=diff&from=" + BEFORE;
    look("/" + PACKAGES + since);
    browser.see(css("#api"), "Exported symbols");
    for (String file : List.of("p7/README.md", "p8/doc.go")) {
      look("/" + PACKAGES + since + "&path=" + file);
      browser.see(css("main ins"), "");
    }
    look("/" + NAMES + since);
    List<String> names = List.copyOf(CORPUS.names().keySet());
    for (int i = 0; i < names.size(); i += 50) {
      look("/" + NAMES + since + "&path=" + encoded(names.get(i)));
    }
  }

  @Test
  void searchResultsAndCompletions() {
    Browser browser = browser(true);
    browser.arrive();
    browser.await(
        () -> {
          browser.go("/-/search?q=needle&tab=packages");
          return browser.text();
        },
        text -> text.contains(PACKAGES + "/p"));
    for (int page = 1; page <= 2; page++) {
      look("/-/search?q=needle&tab=packages&page=" + page);
      browser.see(css("main ol"), "needle");
    }
    for (String words : List.of("needle", "example.com/p", "example.com/m")) {
      new Keyboard(browser).write(css("#search"), words);
      browser.see(css("#suggestions"), "example.com/");
      found.addAll(watch.inspect());
    }
    look("/-/search?q=mod");
    look("/");
  }

  @Test
  void whatIsAskedForComesBackAsText() {
    browser(true).signIn("admin");
    List<String> lines = CORPUS.lines(200);
    List<String> echoes =
        List.of(
            "/-/search?q=",
            "/-/owners?q=",
            "/-/audit?actor=",
            "/-/admin/rules?path=",
            "/-/help/",
            "/example.com/",
            "/-/publish?owner=",
            "/" + MOD + "?tab=files&path=");
    for (int i = 0; i < lines.size(); i += 8) {
      String line = lines.get(i).replaceAll(NOT_IN_PATHS, "-");
      look(echoes.get(i / 8 % echoes.size()) + encoded(line).replace("+", "%20"));
    }
  }

  @Test
  void ownersTokensAndTheTrail() {
    Browser browser = browser(true);
    browser.signIn("admin");
    for (int page = 1; page <= 2; page++) {
      look("/-/owners?page=" + page);
    }
    for (int i = 0; i < CORPUS.joined(200).size(); i += 10) {
      look("/-/owners/named" + i + "/settings");
    }
    for (String page : List.of("/members", "/settings", "/delete", "")) {
      look("/-/owners/granted" + page);
    }
    look("/-/account/tokens");
    browser.see(css("main table"), "Revoke");
    look("/-/account/publications");
    int pages = 0;
    String next = "/-/audit";
    while (!next.isEmpty()) {
      look(next);
      pages++;
      next = browser.has(link("Older")) ? browser.address(link("Older")) : "";
    }
    assertThat(pages).isGreaterThan(1);
  }

  @Test
  void previewsOfGoodAndBadZips() throws Exception {
    PublishVisitor demo = PublishVisitor.of(server.url(), "demo");
    Map<String, String> good = new LinkedHashMap<>(CORPUS.names());
    good.put("go.mod", CORPUS.goMod("example.com/good"));
    good.put("README.md", String.join("\n", CORPUS.lines(200)));
    browser(true).signIn("demo");
    look(demo.preview("demo", zip("example.com/good", "v1.0.0", good)));
    browser(true).see(css("h1"), "Preview of");
    look(demo.preview("demo", zip("example.com/bad", "v1.0.0", CORPUS.badNames())));
    browser(true).see(css("h1"), "cannot be published yet");
    browser(true).see(css("#problems"), "bad-name");
  }

  /** A site that takes no care: else the watch might be asleep. */
  @Test
  void theWatchSeesWhatACarelessSiteLetsHappen() throws Exception {
    Browser browser = browser(true);
    HttpServer careless =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    careless.createContext(
        "/",
        exchange -> {
          int lot = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          String html = "<!doctype html><body>" + String.join("\n\n", CORPUS.lots().get(lot));
          byte[] page = html.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    careless.start();
    List<String> seen = new ArrayList<>();
    try {
      for (int i = 0; i < CORPUS.lots().size(); i += 2) {
        browser.visit("http://careless.localhost:" + careless.getAddress().getPort() + "/" + i);
        seen.addAll(watch.inspect());
      }
    } finally {
      careless.stop(0);
    }
    long ran = watch.ran();
    List<String> asked = browser.foreignRequests();
    asked.removeIf(url -> url.contains("careless"));
    System.out.printf(
        "a careless site: %d scripts ran, %d requests to others, %d things to object to%n",
        ran, asked.size(), seen.size());
    assertThat(ran).isGreaterThan(10);
    assertThat(asked).hasSizeGreaterThan(5);
    assertThat(seen).hasSizeGreaterThan(50);
  }
}
