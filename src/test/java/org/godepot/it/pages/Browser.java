package org.godepot.it.pages;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.godepot.it.Programs;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at Chromium, which has no window. */
final class Browser implements AutoCloseable {
  /** Where anybody may look at what the pages looked like. */
  private static final Path SHOTS = Path.of("target", "screenshots");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The tags of axe's rules for WCAG 2.2 A and AA. */
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final ChromeDriver driver;
  private final URI server;

  private Browser(ChromeDriver driver, URI server) {
    this.driver = driver;
    this.server = server;
  }

  /** Opens a browser for a server. */
  static Browser open(String url, boolean scripts) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Programs.need("chromium").toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, java.util.logging.Level.ALL);
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Programs.need("chromedriver").toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options), URI.create(url));
  }

  /** Signs in as the browser's own dialog does, and is back at the start page. */
  void signIn(String user) {
    String credentials = user + ":" + user + "@";
    driver.get(server.getScheme() + "://" + credentials + server.getAuthority() + "/-/login?to=/");
    go("/");
  }

  void go(String path) {
    driver.get(server + path);
  }

  String path() {
    String url = driver.getCurrentUrl();
    return url.substring(url.indexOf('/', url.indexOf("//") + 2));
  }

  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String title() {
    return driver.getTitle();
  }

  WebElement find(String selector) {
    return await(found -> driver.findElement(By.cssSelector(selector)));
  }

  boolean has(String selector) {
    return !driver.findElements(By.cssSelector(selector)).isEmpty();
  }

  void follow(String linkText) {
    await(found -> driver.findElement(By.linkText(linkText))).click();
  }

  /** What had the focus when the Tab key was pressed so many times. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  <T> T await(ExpectedCondition<T> condition) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(org.openqa.selenium.NoSuchElementException.class)
        .until(condition);
  }

  Object run(String script) {
    return driver.executeScript(script);
  }

  /** Light or dark, as the system would say. */
  void theme(String theme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
  }

  void width(int pixels) {
    driver.manage().window().setSize(new Dimension(pixels, 900));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Keeps a picture of the page. */
  void picture(String name) throws IOException {
    Files.createDirectories(SHOTS);
    Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** What axe finds wrong. */
  List<String> violations() {
    List<String> found = new ArrayList<>();
    for (Rule rule : new AxeBuilder().withTags(WCAG).analyze(driver).getViolations()) {
      rule.getNodes()
          .forEach(node -> found.add(path() + " " + rule.getId() + " " + node.getHtml()));
    }
    return found;
  }

  /** Addresses of other servers that the browser asked since the last time this was called. */
  List<String> foreignRequests() {
    List<String> foreign = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      String message = entry.getMessage();
      int at = message.indexOf("\"url\":\"");
      if (at >= 0 && message.contains("Network.requestWillBeSent\"")) {
        String url = message.substring(at + 7, message.indexOf('"', at + 7));
        if (url.startsWith("http") && !isOurs(url)) {
          foreign.add(url);
        }
      }
    }
    return foreign;
  }

  /** Also with the name and password of somebody who signs in. */
  private boolean isOurs(String url) {
    return server.getAuthority().equals(url.split("[/?#]", 4)[2].replaceFirst("^.*@", ""));
  }

  /** What the console says: scripts that failed, and what the policy of the page refused. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    driver
        .manage()
        .logs()
        .get(LogType.BROWSER)
        .forEach(entry -> complaints.add(entry.getMessage()));
    return complaints;
  }

  /** Whether the page is wider than the window. */
  boolean overflows() {
    return Boolean.TRUE.equals(
        run("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
