package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Modules that came from outside with whatever in them: every page of theirs is there, in time, in
 * a small heap, and says what it leaves out.
 */
class HostilePagesIT {
  private static final String OUTSIDE = "hostile.example/";
  private static final Map<String, Map<String, byte[]>> MODULES = HostileModules.all();

  /** Differs from the other version in every file. */
  private static final String EARLIER = "v0.9.0";

  /** Of one page, on a machine that does other things as well. */
  private static final Duration BOUND = Duration.ofSeconds(15);

  /** Links of pages about the same module; others are those of every page. */
  private static final Pattern LINK = Pattern.compile("href=\"(/hostile\\.example/[^\"]+)");

  /** What a README of theirs links that is not there. */
  private static final String DEAD = "path=m10%2Fb";

  /** Pages of one module that are looked at, so that a thousand files do not take an hour. */
  private static final int MOST_PAGES = 60;

  private static final Pattern REORDERING = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

  @TempDir static Path home;

  private static DepotServer server;
  private static PageClient demo;

  @BeforeAll
  static void store() throws Exception {
    server = DepotServer.start(home, "-Xmx384m");
    demo = PageClient.as(server, "demo");
    String[] headers = {"Authorization", Http.basic("admin", "admin")};
    String url = server.url() + "/api/v1/admin/import?verify=rules";
    Http.Answer report = Http.send("POST", url, cache(), headers);
    assertThat(report.status()).as(report.text()).isEqualTo(200);
    assertThat(report.text()).contains("\"zip\":" + 2 * MODULES.size(), "\"refused\":0");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** The module cache of somebody who got all of them. */
  private static byte[] cache() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (Map.Entry<String, Map<String, byte[]>> module : MODULES.entrySet()) {
        String path = OUTSIDE + module.getKey();
        byte[] mod = ModuleZips.mod(path).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("go.mod", mod));
        files.putAll(module.getValue());
        add(tar, path, "v1.0.0", files);
        add(tar, path, EARLIER, HostileModules.changed(files));
      }
    }
    return bytes.toByteArray();
  }

  private static void add(
      TarArchiveOutputStream tar, String path, String version, Map<String, byte[]> files)
      throws IOException {
    String start = path + "/@v/" + version;
    byte[] info = "{\"Version\":\"%s\"}".formatted(version).getBytes(StandardCharsets.UTF_8);
    add(tar, start + ".info", info);
    add(tar, start + ".mod", files.get("go.mod"));
    add(tar, start + ".zip", ModuleZips.of(path, version, files));
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static Http.Answer timed(String path) throws Exception {
    long start = System.nanoTime();
    Http.Answer answer = demo.get(path);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertThat(millis).as(path).isLessThan(BOUND.toMillis());
    return answer;
  }

  static Set<String> modules() {
    return MODULES.keySet();
  }

  /** Whatever a person can click on from the first page of a module. */
  @ParameterizedTest
  @MethodSource("modules")
  void everyPageThatIsLinkedIsThereInTime(String module) throws Exception {
    assertThat(follow("/" + OUTSIDE + module, "")).isGreaterThan(6);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void versionsThatDifferEverywhereAreComparedInTime(String module) throws Exception {
    String first = "/" + OUTSIDE + module + "@v1.0.0?tab=diff&from=" + EARLIER;
    assertThat(timed(first).text()).contains("Exported symbols", "changed");
    assertThat(follow(first, "tab=diff")).isGreaterThan(2);
  }

  /**
   * Looks at pages, from one to all that they link.
   *
   * @param only what is in the addresses of those that count
   * @return how many
   */
  private int follow(String from, String only) throws Exception {
    Set<String> found = new LinkedHashSet<>(Set.of(from));
    int looked = 0;
    long slowest = 0;
    for (String page = first(found, looked); !page.isEmpty(); page = first(found, looked)) {
      long start = System.nanoTime();
      Http.Answer answer = timed(page);
      slowest = Math.max(slowest, System.nanoTime() - start);
      assertThat(answer.status()).as(page + " " + answer.header("Content-Type")).isEqualTo(200);
      if (answer.header("Content-Type").startsWith("text/html")) {
        assertThat(answer.text()).as(page).contains("</html>").doesNotContainPattern(REORDERING);
        Matcher link = LINK.matcher(answer.text());
        link.results()
            .map(one -> PageText.plain(one.group(1)).replaceFirst("#.*", ""))
            .filter(address -> !address.endsWith(DEAD) && address.contains(only))
            .forEach(found::add);
      }
      looked++;
    }
    System.out.printf(
        "%s: %d of %d pages, the slowest in %d ms%n",
        from, looked, found.size(), TimeUnit.NANOSECONDS.toMillis(slowest));
    return looked;
  }

  /** The next page to look at; nothing when there is no other, or were enough. */
  private static String first(Set<String> found, int looked) {
    return looked == MOST_PAGES ? "" : found.stream().skip(looked).findFirst().orElse("");
  }

  private static String file(String module, String path) {
    String query = "?tab=files&path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    return "/" + OUTSIDE + module + query;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          binary | lib.go | This file is binary; it can be downloaded.
          binary | zeros.go | This file is binary
          binary | picture.png | This file is binary
          binary | empty | 0 B
          huge | letters.txt | too large to be sent alone: it is in the
          huge | letters.txt | Only the first 1048576 bytes are shown
          huge | large.go | Only the first 20000 lines are shown
          huge | README.md | Only the first 1048576 bytes are shown
          lines | one.go | Lines of more than 2000 characters are cut
          lines | feeds.txt | Only the first 20000 lines are shown
          characters | bidi.go | [U+202E]reversed[U+202C] [U+2066]isolated
          characters | broken.go | This file is binary
          characters | controls.txt | This file is binary
          """)
  void aFilePageSaysWhatItLeavesOut(String module, String path, String said) throws Exception {
    Http.Answer answer = timed(file(module, path));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          binary | README
          huge | Left out: large.go, a file larger than 5242880 bytes.
          huge | Only the beginning of this text is shown.
          lines | Left out: comment.go, line 1: the end of a very long comment.
          characters | F is [U+202E]reversed
          markdown/m1 | There is more than is shown here
          markdown/m13 | shown as it is written
          nested/n0 | Left out: lib.go, line 3: nested
          nested/n1 | Left out: lib.go, line 3: nested
          many | Only 500 of 600 packages are listed.
          many | Left out: 601 files or directories beyond the first 2000.
          """)
  void anOverviewSaysWhatItLeavesOut(String module, String said) throws Exception {
    Http.Answer answer = timed("/" + OUTSIDE + module);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains(said);
  }

  @Test
  void whatIsTooLargeToBeSentAloneIsInTheZip() throws Exception {
    Http.Answer raw = timed("/" + OUTSIDE + "huge?tab=raw&path=letters.txt");
    assertThat(raw.status()).isEqualTo(413);
    assertThat(raw.text()).contains("are sent with the zip only");
    assertThat(demo.page(file("huge", "letters.txt"))).doesNotContain("tab=raw");
  }

  @Test
  void searchesAndListsStandIt() throws Exception {
    for (String page :
        List.of("/", "/-/search?q=hostile", "/-/search?q=many&tab=packages", "/-/suggest?q=host")) {
      assertThat(timed(page).status()).as(page).isEqualTo(200);
    }
    assertThat(PageClient.as(server, "admin").page("/-/admin/mirror")).contains(OUTSIDE + "many");
    assertThat(server.log()).doesNotContain("OutOfMemoryError", "StackOverflowError");
  }
}
