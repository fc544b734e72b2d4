package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation of packages as a browser without scripts gets it. */
class DocumentationPagesIT {
  private static final String MODULE = "example.com/lib";
  private static final String AT = "/" + MODULE + "@v1.0.0";

  private static final String LIB =
      """
      // Package lib helps where [sub.Make] does not; see [Thing.Close].
      package lib

      import "example.com/lib/sub"

      // Limit is the end.
      const Limit = 3

      // Some of many.
      var (
      	First = 1
      	Last  = 2
      )

      // New makes one.
      func New() *Thing { return nil }

      // Thing is one.
      type Thing struct {
      	Field sub.Kind
      }

      // Close ends it.
      func (t *Thing) Close() {}
      """;

  private static final String TESTS =
      """
      package lib_test

      func Example() {
      	begin()
      	// Output: begun
      }

      func ExampleThing_Close() {
      	end()
      }
      """;

  @TempDir static Path home;

  private static DepotServer server;

  @BeforeAll
  static void publish() throws Exception {
    server = DepotServer.start(home);
    publish("v1.0.0");
    publish("v1.1.0");
  }

  private static void publish(String version) throws Exception {
    byte[] zip =
        ModuleZips.of(
            MODULE,
            version,
            "go.mod",
            ModuleZips.mod(MODULE),
            "lib.go",
            LIB,
            "lib_test.go",
            TESTS,
            "sub/sub.go",
            "package sub\n\n// Kind is one of many.\ntype Kind int\n\nfunc Make() Kind { return 0 }\n",
            "win/win_windows.go",
            "// Package win opens windows.\npackage win\n\nfunc Open() {}\n");
    Http.Answer answer = Http.putAs("demo", server.view("demo") + "/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String page(String path) throws Exception {
    Http.Answer answer = Http.get(server.url() + path, "Accept", "text/html,*/*");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private static String source(int line) {
    return "href=\"%s?tab=files&amp;path=lib.go&amp;line=%d#L%d\"".formatted(AT, line, line);
  }

  @Test
  void everyKindOfSymbolHasItsPlace() throws Exception {
    assertThat(page(AT))
        .containsSubsequence(
            "id=\"pkg-overview\"",
            "<details class=\"example\"",
            "<pre tabindex=\"0\"><code>begin()</code></pre>",
            "<samp>begun",
            "<h3 id=\"pkg-constants\">",
            "id=\"Limit\"",
            "<h3 id=\"pkg-variables\">",
            "id=\"First\"",
            "id=\"Last\"",
            "<h3 id=\"pkg-types\">",
            "<h4 id=\"Thing\"",
            "<span id=\"Thing.Field\">Field</span>",
            "<h4 id=\"New\"",
            "<h4 id=\"Thing.Close\"",
            "<code>end()</code>");
  }

  @Test
  void namesLeadToTheirSource() throws Exception {
    assertThat(page(AT))
        .contains("const <a id=\"Limit\" " + source(7) + ">Limit</a> = 3")
        .contains("<a id=\"First\" " + source(11) + ">First</a>")
        .contains("<a id=\"Last\" " + source(12) + ">Last</a>")
        .contains("<a " + source(16) + ">New</a>")
        .contains("<a " + source(19) + ">Thing</a>")
        .contains("<a " + source(24) + ">Close</a>");
    assertThat(page(AT + "?tab=files&path=lib.go&line=12")).contains("id=\"L12\"");
    assertThat(page(AT + "?owner=demo"))
        .contains("href=\"" + AT + "?owner=demo&amp;tab=files&amp;path=lib.go&amp;line=7#L7\"");
  }

  @Test
  void linksWithinTheModuleKeepVersionAndView() throws Exception {
    assertThat(page(AT))
        .contains("<a href=\"" + AT + "/sub#Make\">sub.Make</a>")
        .contains("<a href=\"" + AT + "/sub#Kind\">sub.Kind</a>")
        .contains("<a href=\"#Thing.Close\">Thing.Close</a>");
    assertThat(page(AT + "?owner=demo"))
        .contains("<a href=\"" + AT + "/sub?owner=demo#Make\">sub.Make</a>")
        .contains("<a href=\"" + AT + "/sub?owner=demo#Kind\">sub.Kind</a>");
    assertThat(page(AT + "/sub?owner=demo")).contains("<h4 id=\"Make\"");
  }

  @Test
  void aPackageForOtherPlatformsSaysSo() throws Exception {
    assertThat(page(AT)).contains("Package win opens windows.").doesNotContain("Shown for ");
    assertThat(page(AT + "/win"))
        .contains("Shown for windows/amd64: there are no files for linux/amd64.")
        .contains("<h4 id=\"Open\"");
  }
}
