package org.godepot.it.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.godepot.it.Programs;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a window. It keeps passwords and storage by host, so who comes anew comes to a
 * host name of its own, all of which lead to this machine.
 */
final class Browser implements AutoCloseable {
  /** Where anybody may look at what the pages looked like. */
  private static final Path SHOTS = Path.of("target", "screenshots");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private final ChromeDriver driver;
  private final int port;
  private int arrivals;
  private String site;

  private Browser(ChromeDriver driver, int port) {
    this.driver = driver;
    this.port = port;
    this.site = "http://127.0.0.1:" + port;
  }

  /**
   * Opens a browser for a server. It finds no other: names of other hosts lead nowhere, but that it
   * asked for them is noted.
   */
  static Browser open(int port, boolean scripts) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Programs.need("chromium").toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.addArguments("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost");
    options.addArguments("--window-size=1024,768");
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
    return new Browser(new ChromeDriver(service, options), port);
  }

  /** Comes as somebody who never was here. */
  void arrive() {
    arrivals++;
    site = "http://visit" + arrivals + ".localhost:" + port;
    go("/");
  }

  /** Comes anew and signs in as the browser's own dialog does; is back at the start page then. */
  void signIn(String user) {
    arrive();
    driver.get(site.replace("//", "//" + user + ":" + user + "@") + "/-/login?to=/");
    go("/");
  }

  void go(String path) {
    driver.get(site + path);
  }

  /** Goes to a page of another site on this machine. */
  void visit(String url) {
    driver.get(url);
  }

  /** Where a link leads, below the site. */
  String address(By link) {
    return String.valueOf(find(link).getDomProperty("href")).replace(site, "");
  }

  /** Where it is, below the site, with query and fragment. */
  String path() {
    return driver.getCurrentUrl().replace(site, "");
  }

  /** The site as it calls it. */
  String site() {
    return site;
  }

  /** What a person reads on the page. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String source() {
    return driver.getPageSource();
  }

  WebElement find(By place) {
    return await(() -> driver.findElement(place), WebElement::isDisplayed);
  }

  boolean has(By place) {
    return !driver.findElements(place).isEmpty();
  }

  /** How many there are. */
  int all(By place) {
    return driver.findElements(place).size();
  }

  /** Waits until a text stands in a place. */
  void see(By place, String text) {
    await(() -> driver.findElement(place).getText(), shown -> shown.contains(text));
  }

  /** Asks until the answer is right, also while a page goes and another comes. */
  <T> T await(Supplier<T> question, Predicate<T> isRight) {
    AtomicReference<T> last = new AtomicReference<>();
    new WebDriverWait(driver, PATIENCE, BETWEEN)
        .ignoring(NotFoundException.class, StaleElementReferenceException.class)
        .withMessage(() -> "at " + path() + " the last answer was " + last.get())
        .until(
            waiting -> {
              Optional<T> answer = answer(question);
              answer.ifPresent(last::set);
              return answer.filter(isRight).isPresent();
            });
    return last.get();
  }

  /** Empty when the page goes just while it is looked at, which Chromium tells by words alone. */
  private static <T> Optional<T> answer(Supplier<T> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (WebDriverException gone) {
      if (String.valueOf(gone.getMessage()).contains("does not belong to the document")) {
        return Optional.empty();
      }
      throw gone;
    }
  }

  /** What has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Presses keys where the focus is. */
  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses keys together. */
  void chord(Keys held, String key) {
    new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
  }

  /** Runs a script of the test, also where those of pages are switched off. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** A command of the DevTools protocol. */
  void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  /** Sends no more bytes a second; -1 takes the limit away. */
  void slow(int bytes) {
    command("Network.enable", Map.of());
    command(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", bytes));
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
    return Axe.violations(driver).stream().map(found -> path() + " " + found).toList();
  }

  /** Addresses of other servers that the browser asked since the last time this was called. */
  List<String> foreignRequests() {
    List<String> foreign = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = read(entry.getMessage()).path("message");
      String url = message.path("params").path("request").path("url").asText();
      if (message.path("method").asText().equals("Network.requestWillBeSent")
          && url.startsWith("http")
          && !isOurs(url)) {
        foreign.add(url);
      }
    }
    return foreign;
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + json, e);
    }
  }

  /** Also with the name and password of somebody who signs in. */
  private boolean isOurs(String url) {
    String host = url.split("[/?#]", 4)[2].replaceFirst("^.*@", "");
    return host.endsWith(".localhost:" + port);
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
