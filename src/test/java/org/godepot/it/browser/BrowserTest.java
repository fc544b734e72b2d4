package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * A test class with one server, and one browser with and one without scripts, which start when they
 * are needed. Each test comes anew and uses names of its own.
 */
abstract class BrowserTest {
  @TempDir static Path home;

  static DepotServer server;

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final Map<Boolean, Browser> BROWSERS = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    server = DepotServer.start(home);
  }

  @AfterAll
  static void stop() {
    BROWSERS.values().forEach(Browser::close);
    BROWSERS.clear();
    server.close();
  }

  static Browser browser(boolean scripts) {
    return BROWSERS.computeIfAbsent(scripts, which -> Browser.open(server.port(), which));
  }

  static Browser browser(Way way) {
    return browser(way.hasScripts());
  }

  /** A word that nothing is called yet. */
  static String newName() {
    return "name" + NAMES.incrementAndGet();
  }

  static By css(String selector) {
    return By.cssSelector(selector);
  }

  static By link(String text) {
    return By.linkText(text);
  }

  /** A button or what opens more, by its whole text. */
  static By button(String text) {
    return By.xpath("//*[self::button or self::summary][normalize-space()='%s']".formatted(text));
  }

  /** A zip with pairs of file names and texts, and a go.mod. */
  static byte[] zip(String module, String version, String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("go.mod", ModuleZips.mod(module).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return ModuleZips.of(module, version, files);
  }

  /** Publishes by the API. */
  static void publish(String user, String owner, byte[] zip) throws Exception {
    Http.Answer answer = Http.putAs(user, server.view(owner) + "/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** Changes something by the API, as the site administrator. */
  static void change(String method, String path, String json) throws Exception {
    Http.Answer answer = Http.json(method, server.url() + "/api/v1/" + path, "admin", json);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
  }

  /** What the go command would get at the proxy of an owner. */
  static Http.Answer go(String owner, String file, String... headers) throws Exception {
    return Http.get(server.view(owner) + "/" + file, headers);
  }
}
