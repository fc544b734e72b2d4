package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** From a zip on one's disk to a module that the go command gets. */
class PublishFlowIT extends BrowserTest {
  private static final By OWNER = css("#upload select[name=owner]");
  private static final By FILE = css("#zip");
  private static final By CHECK = css("#check");
  private static final By PUBLISH = css("#publish button");
  private static final By PROBLEM = css("#upload-problem");

  @TempDir Path disk;

  private String module;

  @BeforeEach
  void name() {
    module = "example.com/" + newName();
  }

  private Path onDisk(byte[] zip) throws IOException {
    return Files.write(Files.createTempFile(disk, "module", ".zip"), zip);
  }

  private String versions(String owner) throws Exception {
    return go(owner, module + "/@v/list").text();
  }

  @ParameterizedTest
  @EnumSource
  void aZipIsCheckedLookedAtAndPublished(Way way) throws Exception {
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    String team = newName();
    change("PUT", "owners/" + team, "{\"visibility\":\"public\"}");
    change("PUT", "owners/" + team + "/grants", grant("demo", "write"));
    byte[] zip = zip(module, "v1.0.0", "lib.go", "package lib\n", "README.md", "# Fresh\n");

    browser.signIn("demo");
    hand.press(link("Publish"));
    browser.see(css("h1"), "Publish a module");
    hand.choose(OWNER, team);
    hand.attach(FILE, onDisk(zip));
    hand.press(CHECK);
    browser.see(css("h1"), "Preview of " + module + "@v1.0.0");
    assertThat(browser.text()).contains("# Fresh", "lib.go", "Nothing is published yet");
    assertThat(versions(team)).doesNotContain("v1.0.0");

    hand.press(PUBLISH);
    browser.see(css("h1"), module + "@v1.0.0 is published");
    assertThat(versions(team)).isEqualTo("v1.0.0\n");
    assertThat(go(team, module + "/@v/v1.0.0.zip").body()).isEqualTo(zip);
    assertThat(versions("demo")).doesNotContain("v1.0.0");
    hand.press(css("#module-page"));
    browser.see(css("h1"), module);
    browser.see(css(".readme"), "Fresh");
  }

  private static String grant(String user, String level) {
    return "{\"kind\":\"user\",\"name\":\"" + user + "\",\"level\":\"" + level + "\"}";
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongIsToldAndAnotherZipTakenOrLeft(Way way) throws Exception {
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    byte[] wrong = ModuleZips.of(module, "v1.0.0", "go.mod", ModuleZips.mod("example.com/other"));

    browser.signIn("demo");
    browser.go("/-/publish");
    hand.attach(FILE, onDisk(wrong));
    hand.press(CHECK);
    browser.see(css("#flawed"), "cannot be published yet");
    browser.see(css("#problems"), "module-mismatch");
    assertThat(browser.has(PUBLISH)).isFalse();

    hand.attach(FILE, onDisk(zip(module, "v1.0.0")));
    hand.press(CHECK);
    browser.see(css("h1"), "Preview of " + module);
    String preview = browser.path();
    hand.press(css("#discard button"));
    browser.see(css("h1"), "Publish a module");
    browser.go(preview);
    browser.see(css("#notice"), "not waiting here any more");
    assertThat(versions("demo")).doesNotContain("v1.0.0");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFormWithoutAFileStaysWhereItIs(boolean scripts) {
    Browser browser = browser(scripts);
    browser.signIn("demo");
    browser.go("/-/publish");
    new Keyboard(browser).press(CHECK);
    assertThat(browser.run("return document.querySelector('#zip').matches(':invalid')"))
        .isEqualTo(true);
    assertThat(browser.path()).isEqualTo("/-/publish");
  }

  @Test
  void aFileThatIsTooLargeIsToldBeforeItIsSent() throws Exception {
    Path large = disk.resolve("large.zip");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(1L << 30);
    }
    Browser browser = browser(true);
    browser.signIn("demo");
    browser.go("/-/publish");
    Hand hand = new Keyboard(browser);
    hand.attach(FILE, large);
    browser.see(PROBLEM, "This file has 1024.0 MiB");
    hand.press(CHECK);
    browser.see(PROBLEM, "This file has 1024.0 MiB");
    hand.attach(FILE, onDisk(zip(module, "v1.0.0")));
    hand.press(CHECK);
    browser.see(css("h1"), "Preview of " + module);
  }

  @ParameterizedTest
  @EnumSource(names = {"MOUSE", "KEYBOARD"})
  void anUploadIsCancelledAndSentAgain(Way way) throws Exception {
    byte[] large = new byte[4 << 20];
    new Random(1).nextBytes(large);
    Map<String, byte[]> files = Map.of("go.mod", ModuleZips.mod(module).getBytes(), "data", large);
    Path file = onDisk(ModuleZips.of(module, "v1.0.0", files));
    Browser browser = browser(way);
    Hand hand = way.hand(browser);
    browser.signIn("demo");
    browser.go("/-/publish");
    hand.attach(FILE, file);
    browser.slow(100_000);
    hand.press(CHECK);
    hand.press(css("#cancel"));
    browser.await(
        () -> browser.find(css("#said")).getDomProperty("textContent"),
        said -> said.contains("Cancelled; nothing was published"));
    browser.slow(-1);
    hand.press(CHECK);
    browser.see(css("h1"), "Preview of " + module);
  }
}
