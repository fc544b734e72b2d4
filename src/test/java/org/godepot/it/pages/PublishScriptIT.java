package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.godepot.it.DepotServer;
import org.godepot.it.GoCommand;
import org.godepot.it.Http;
import org.godepot.it.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code /-/publish.sh} in real shells, on real repositories, against what go makes of them. */
class PublishScriptIT {
  private static final String MODULE = "corp.test/team/lib.git";

  @TempDir static Path depot;
  private static DepotServer server;

  @TempDir Path directory;
  private Shell shell;
  private Path script;

  @BeforeAll
  static void start() throws Exception {
    server = DepotServer.start(depot);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void fetchTheScript() throws Exception {
    Programs.need("curl");
    Programs.need("zip");
    shell = new Shell(directory.resolve("home"));
    script = directory.resolve("publish.sh");
    Http.Answer answer = Http.get(server.url() + "/-/publish.sh?owner=demo");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition")).startsWith("inline");
    Files.write(script, answer.body());
  }

  private void signIn(String user) throws Exception {
    String line = "machine 127.0.0.1 login " + user + " password " + user + "\n";
    Files.writeString(shell.home().resolve(".netrc"), line);
  }

  /** Every POSIX shell there is. */
  static List<String> shells() {
    return Stream.of("sh", "dash", "bash --posix", "busybox sh")
        .filter(shell -> Programs.find(shell.split(" ")[0]).isPresent())
        .toList();
  }

  private Shell.Result publish(String with, Path where, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(with.split(" ")));
    command.add(script.toString());
    command.addAll(Arrays.asList(arguments));
    return shell.run(where, command);
  }

  private static String library(String module, int minor) {
    return "module " + module + " // ours\r\n\r\ngo 1." + minor + "\r\n";
  }

  /** Everything that a checkout and the zip that go makes of it differ in. */
  private Checkout treacherous() throws Exception {
    Checkout checkout = Checkout.init(directory.resolve("repository"), shell);
    checkout
        .file("go.mod", library(MODULE, 20))
        .file("lib.go", "package lib\n")
        .file("größe.go", "package lib\n")
        .file("two words/data.txt", "data\n")
        .file("LICENSE", "do what you like\n")
        .file("ident.txt", "$Id$ $Format:%H$\n")
        .file("crlf.txt", "one\ntwo\n")
        .file("testdata/big.txt", "big\n")
        .file("vendor/modules.txt", "# other.test/m v1.0.0\n")
        .file("vendor/other.test/m/m.go", "package m\n")
        .file("vendor/kept.go", "package vendor\n")
        .file("a/vendor/v.go", "package vendor\n")
        .file("tools/GO.mod", "module tools.test\n")
        .file("tools/tool.go", "package main\n")
        .file("sub/go.mod", library(MODULE + "/sub", 20))
        .file("sub/sub.go", "package sub\n")
        .file(
            ".gitattributes",
            "ident.txt ident export-subst\ncrlf.txt text eol=crlf\n/testdata export-ignore\n");
    Files.createSymbolicLink(checkout.directory().resolve("link.go"), Path.of("lib.go"));
    checkout.tag("v1.0.0").git("tag", "sub/v1.0.0");
    return checkout.file("go.mod", library(MODULE, 24)).tag("v1.1.0");
  }

  /** The hash of what go itself fetches from the repository, which it finds by its path. */
  private String directSum(Checkout checkout, String version) throws Exception {
    String file = "file://" + checkout.directory();
    Files.writeString(
        shell.home().resolve("gitconfig"),
        "[url \"" + file + "\"]\n  insteadOf = https://" + MODULE.replace(".git", "") + "\n");
    Shell go = new Shell(shell.home()).with("GOPROXY", "direct").with("GONOSUMDB", "*");
    String json =
        go.run(directory, List.of("go", "mod", "download", "-json", version)).mustSucceed().text();
    return json.replaceAll("(?s).*\"Sum\": \"([^\"]*)\".*", "$1");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aTagHasTheHashThatGoGivesIt(String with) throws Exception {
    Programs.go();
    signIn("demo");
    Checkout checkout = treacherous();
    Path root = checkout.directory();
    List<Shell.Result> published =
        List.of(
            publish(with, root, "v1.0.0").mustSucceed(),
            publish(with, root, "v1.1.0").mustSucceed(),
            publish(with, root.resolve("sub"), "sub/v1.0.0").mustSucceed());
    List<String> names = List.of(MODULE + "@v1.0.0", MODULE + "@v1.1.0", MODULE + "/sub@v1.0.0");
    for (int i = 0; i < names.size(); i++) {
      assertThat(published.get(i).text())
          .containsPattern("(created|unchanged) " + names.get(i) + " in demo")
          .contains(names.get(i).replace("@", " ") + " " + directSum(checkout, names.get(i)));
    }
    GoCommand client = new GoCommand(Programs.go(), directory.resolve("go"), server.view("demo"));
    assertThat(client.run("mod", "download", "-json", names.get(0)).mustSucceed().out())
        .contains("\"Sum\": \"" + directSum(checkout, names.get(0)) + "\"");
  }

  @Test
  void itTellsWhatIsLeftOutAndWhatGoesAlongUnexpectedly() throws Exception {
    signIn("demo");
    Checkout checkout = treacherous().file("lib.go", "package changed\n");
    String told = publish("sh", checkout.directory(), "--dry-run", "v1.0.0").mustSucceed().text();
    assertThat(told)
        .contains("not committed, and so not in v1.0.0:\n   M lib.go\n")
        .contains("in spite of these attributes:\n  ident.txt: export-subst\n")
        .contains("  testdata: export-ignore\n")
        .contains("left out, as modules of their own:\n  sub\n  tools\n")
        .contains("left out, as copies of other modules:\n")
        .contains("  a/vendor/v.go\n", "  vendor/other.test/m/m.go\n")
        .contains("valid " + MODULE + "@v1.0.0 in demo")
        .doesNotContain("vendored-file");
  }

  @Test
  void theVersionSaysWhereItComesFrom() throws Exception {
    signIn("demo");
    String module = "corp.test/origin";
    Checkout checkout = Checkout.init(directory.resolve("r"), shell);
    checkout.file("go.mod", "module \"" + module + "\"\n").file("m.go", "package m\n");
    checkout.tag("v1.0.0").git("remote", "add", "origin", "https://ann:secret@git.test/m.git");
    String dry = publish("sh", checkout.directory(), "--dry-run", "v1.0.0").mustSucceed().text();
    assertThat(dry).contains("valid " + module + "@v1.0.0 in demo");
    String info = server.view("demo") + "/" + module + "/@v/v1.0.0.info";
    assertThat(Http.get(info).status()).isEqualTo(404);
    publish("sh", checkout.directory(), "v1.0.0").mustSucceed();
    assertThat(Http.get(info).text())
        .contains("\"URL\":\"https://git.test/m.git\"", "\"Ref\":\"refs/tags/v1.0.0\"")
        .contains("\"Hash\":\"" + checkout.git("rev-parse", "v1.0.0").strip() + "\"");
  }

  @Test
  void aFailureHasItsReasonAndAnExitCode() throws Exception {
    Checkout checkout = Checkout.init(directory.resolve("r"), shell);
    checkout.file("m.go", "package m\n").tag("v0.9.0");
    checkout.file("go.mod", "module corp.test/Bad~name\n").tag("v1.0.0");
    Path root = checkout.directory();
    assertThat(publish("sh", root).text()).contains("usage: ");
    assertThat(publish("sh", root, "release-7").text()).contains("release-7 names no version");
    assertThat(publish("sh", root, "v7.0.0").text()).contains("there is no tag v7.0.0 here");
    assertThat(publish("sh", root, "v0.9.0").text()).contains("v0.9.0 has no go.mod");
    Shell.Result anonymous = publish("sh", root, "v1.0.0");
    assertThat(anonymous.text()).contains("help: " + server.url() + "/-/help/401\n");
    signIn("eve");
    Shell.Result stranger = publish("sh", root, "v1.0.0");
    assertThat(stranger.text()).contains("help: " + server.url() + "/-/help/403\n");
    signIn("demo");
    checkout.file("go.mod", "module corp.test/m/v2\n").tag("v1.1.0");
    Shell.Result wrong = publish("sh", root, "v1.1.0");
    assertThat(wrong.text()).contains("major-suffix", "/-/help/major-suffix\n");
    assertThat(List.of(anonymous, stranger, wrong)).allMatch(result -> result.exit() == 1);
  }

  @Test
  void anOwnerThatIsNoNameIsRefused() throws Exception {
    for (String owner : List.of("?owner=a%27b", "?owner=$(id)", "?owner=", "?owner=a/b", "")) {
      Http.Answer answer = Http.get(server.url() + "/-/publish.sh" + owner.replace("$(", "%24("));
      assertThat(answer.status()).as(owner).isEqualTo(400);
    }
    String demo = Http.basic("demo", "demo");
    assertThat(Http.get(server.url() + "/-/publish.sh", "Authorization", demo).text())
        .contains("\nowner='demo'\n");
  }
}
