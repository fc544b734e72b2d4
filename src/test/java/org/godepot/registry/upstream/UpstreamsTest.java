package org.godepot.registry.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.Await;
import org.godepot.it.ModuleZips;
import org.godepot.it.upstream.FakeUpstream;
import org.godepot.it.upstream.Fault;
import org.godepot.registry.upstream.source.Download;
import org.godepot.registry.upstream.source.Found;
import org.godepot.registry.upstream.source.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which path goes where, and what a chain of upstreams answers. */
class UpstreamsTest {
  private static final String PATH = "/a.b/@v/list";

  @TempDir Path directory;

  private final FakeUpstream one = FakeUpstream.start();
  private final FakeUpstream two = FakeUpstream.start();

  @AfterEach
  void close() {
    one.close();
    two.close();
  }

  private Upstreams upstreams(String rules, String reserved, boolean offline) throws IOException {
    String text =
        String.format(
            "upstream one %s private-addresses=yes%nupstream two %s private-addresses=yes%n%s",
            one.url(), two.url(), rules);
    Path file = Files.writeString(directory.resolve("upstream.rules"), text);
    UpstreamSettings settings = UpstreamSettings.read(Optional.of(file), reserved, offline, true);
    return Upstreams.of(settings, InstantSource.system());
  }

  private static Route route(Upstreams upstreams, String path) {
    return upstreams.route(ModulePath.of(path));
  }

  private static String ask(Chain chain) {
    Found<String> found = chain.read(PATH, 100, bytes -> new String(bytes, StandardCharsets.UTF_8));
    return found instanceof Found.Present<String> present
        ? present.value() + " of " + present.source()
        : ((Found.Absent<String>) found).line();
  }

  @Test
  void theFirstRuleThatMatchesDecides() throws IOException {
    String rules =
        """
        deny a.b/evil ticket 4711
        hosted a.b/own
        allow a.b/*/deep one mode=strict nosum
        allow a.b two|one,two mode=offline
        """;
    try (Upstreams upstreams = upstreams(rules, "corp.example,*.corp.example", false)) {
      assertThat(route(upstreams, "a.b/evil/x")).isEqualTo(new Route.Refused("ticket 4711"));
      assertThat(route(upstreams, "a.b/own")).isEqualTo(new Route.Hosted());
      Route.Sources deep = (Route.Sources) route(upstreams, "a.b/x/deep");
      assertThat(deep.chain()).hasToString("one");
      assertThat(deep.mode()).isEqualTo(Mode.STRICT);
      assertThat(deep.summed()).isFalse();
      Route.Sources rest = (Route.Sources) route(upstreams, "a.b/x");
      assertThat(rest.chain()).hasToString("two|one,two");
      assertThat(rest.mode()).isEqualTo(Mode.OFFLINE);
      assertThat(rest.summed()).isTrue();
      assertThat(route(upstreams, "c.d")).isEqualTo(new Route.Hosted());
      assertThat(upstreams.isConfigured()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "a.b/evil/x, 3, -",
        "a.b/own, 4, -",
        "a.b/x, 5, -",
        "c.d, -, -",
        "corp.example, -, *"
      })
  void aVerdictNamesWhatDecides(String path, Integer line, String reserved) throws IOException {
    String rules = "deny a.b/evil ticket 4711\nhosted a.b/own\nallow a.b one\n";
    try (Upstreams upstreams = upstreams(rules, "corp.example", false)) {
      Verdict verdict = upstreams.verdict(ModulePath.of(path));
      assertThat(verdict.route()).isEqualTo(route(upstreams, path));
      assertThat(verdict.line()).isEqualTo(Optional.ofNullable(line));
      assertThat(verdict.reserved().isPresent()).isEqualTo(reserved != null);
      assertThat(upstreams.rules()).hasSize(5).endsWith("allow a.b one");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "corp.example/x, true",
    "git.corp.example/x, true",
    "a.b/own/x, true",
    "a.b/x, false",
    "c.d/x, false"
  })
  void privateIsWhatOperatorsSaySo(String path, boolean expected) throws IOException {
    String rules = "hosted a.b/own\nallow a.b one\nallow *.example one\n";
    try (Upstreams upstreams = upstreams(rules, "corp.example,*.corp.example", false)) {
      assertThat(upstreams.isPrivate(ModulePath.of(path))).isEqualTo(expected);
      if (expected) {
        assertThat(route(upstreams, path)).isEqualTo(new Route.Hosted());
      }
    }
  }

  @Test
  void withoutRulesNobodyIsAsked() throws IOException {
    try (Upstreams upstreams =
        Upstreams.of(
            UpstreamSettings.read(Optional.empty(), "", false, true), InstantSource.system())) {
      assertThat(route(upstreams, "a.b")).isEqualTo(new Route.Hosted());
      assertThat(upstreams.isConfigured()).isFalse();
      assertThat(upstreams.databases()).isEmpty();
      assertThat(upstreams.all()).isEmpty();
    }
  }

  @Test
  void databasesKnowWhomToAskAndWhatTheyDoNotKnow() throws IOException {
    String rules = "allow a.b one nosum\nallow * one\n";
    try (Upstreams upstreams = upstreams(rules, "", false)) {
      Database database = upstreams.databases().get(0);
      assertThat(database.name()).isEqualTo("sum.golang.org");
      assertThat(database.key()).startsWith("sum.golang.org+033de0ae+");
      assertThat(database.exempt()).hasToString("[a.b]");
      assertThat(database.upstream().url()).hasToString("https://sum.golang.org");
      assertThat(upstreams.all())
          .extracting(upstream -> upstream.name())
          .containsExactly("one", "two", "sum.golang.org");
    }
    try (Upstreams upstreams = upstreams("sumdb off\nallow * one\n", "", false)) {
      assertThat(((Route.Sources) route(upstreams, "a.b")).summed()).isFalse();
    }
  }

  @Test
  void offlineOpensNoConnection() throws IOException {
    one.put(PATH, "list");
    for (boolean everywhere : new boolean[] {true, false}) {
      String rule = everywhere ? "allow * one,two" : "allow * one,two mode=offline";
      try (Upstreams upstreams = upstreams(rule, "", everywhere)) {
        Route.Sources route = (Route.Sources) route(upstreams, "a.b");
        assertThat(route.mode()).isEqualTo(Mode.OFFLINE);
        assertThatThrownBy(() -> ask(route.chain())).hasMessageContaining("offline");
        assertThatThrownBy(() -> route.chain().open(PATH, Shape.ZIP))
            .isInstanceOf(RegistryException.class);
      }
    }
    assertThat(one.clients()).isEmpty();
    assertThat(two.clients()).isEmpty();
  }

  /** Whether the second is asked, and what callers get. */
  @ParameterizedTest
  @CsvSource({
    "',', 200, 200, 'list of one', false",
    "',', 404, 200, 'list of two', true",
    "',', 410, 200, 'list of two', true",
    "',', 404, 404, 'fault 404', true",
    "',', 404, 410, 'fault 404', true",
    "',', 404, 500, 'upstream two answered 500', true",
    "',', 500, 200, 'upstream one answered 500', false",
    "',', 403, 200, 'upstream one answered 403', false",
    "'|', 200, 200, 'list of one', false",
    "'|', 404, 200, 'list of two', true",
    "'|', 500, 200, 'list of two', true",
    "'|', 401, 200, 'list of two', true",
    "'|', 500, 404, 'upstream one answered 500', true",
    "'|', 404, 500, 'upstream two answered 500', true",
    "'|', 500, 502, 'upstream one answered 500', true",
    "'|', 404, 404, 'fault 404', true"
  })
  void chainsMeanWhatTheyMeanToTheGoCommand(
      String separator, int first, int second, String expected, boolean both) throws IOException {
    one.put(PATH, "list");
    two.put(PATH, "list");
    if (first != 200) {
      one.fault(PATH, Fault.status(first));
    }
    if (second != 200) {
      two.fault(PATH, Fault.status(second));
    }
    try (Upstreams upstreams = upstreams("allow * one" + separator + "two", "", false)) {
      Chain chain = ((Route.Sources) route(upstreams, "a.b")).chain();
      if (expected.startsWith("upstream")) {
        assertThatThrownBy(() -> ask(chain))
            .hasMessageStartingWith(expected)
            .matches(e -> ((RegistryException) e).reason() == Reason.UPSTREAM_FAILED);
      } else {
        assertThat(ask(chain)).isEqualTo(expected);
      }
      assertThat(two.requests()).hasSize(both ? 1 : 0);
    }
  }

  @Test
  void whatOneSourceSendsInPlaceOfDataIsItsFailure() throws IOException {
    one.fault(PATH, Fault.html());
    two.put(PATH, "list");
    try (Upstreams upstreams = upstreams("allow * one|two", "", false)) {
      assertThat(ask(((Route.Sources) route(upstreams, "a.b")).chain())).isEqualTo("list of two");
    }
  }

  @Test
  void aModuleIsServedByTheFake() throws IOException {
    ModuleVersion id = ModuleVersion.of("a.b/Upper", "v1.0.0-RC1");
    byte[] zip = ModuleZips.library("a.b/Upper", "v1.0.0-RC1");
    two.module(id, zip);
    try (Upstreams upstreams = upstreams("allow * one,two", "", false)) {
      Chain chain = ((Route.Sources) route(upstreams, "a.b/Upper")).chain();
      Download.Stream stream =
          (Download.Stream) chain.open(FakeUpstream.file(id, "zip"), Shape.ZIP);
      try (InputStream body = stream.body()) {
        assertThat(body.readAllBytes()).isEqualTo(zip);
        assertThat(stream.source()).isEqualTo("two");
      }
      assertThat(chain.open("a.b/other/@v/v1.0.0.zip", Shape.ZIP))
          .isInstanceOf(Download.Absent.class);
      Found<Integer> mod = chain.read(FakeUpstream.file(id, "mod"), 100, bytes -> bytes.length);
      assertThat(mod).isEqualTo(new Found.Present<>(ModuleZips.mod("a.b/Upper").length(), "two"));
    }
  }

  @Test
  void closingEndsItsThread() throws Exception {
    one.put(PATH, "list");
    try (Upstreams upstreams = upstreams("allow * one", "", false)) {
      ask(((Route.Sources) route(upstreams, "a.b")).chain());
      assertThat(deadlineThreads()).isPositive();
    }
    // An executor says that it is over while its last thread is on the way out.
    Await.until(() -> deadlineThreads() == 0);
  }

  private static long deadlineThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("godepot-upstream-deadlines"))
        .count();
  }
}
