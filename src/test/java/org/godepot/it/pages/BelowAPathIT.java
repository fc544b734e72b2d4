package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.godepot.it.Await;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Below a context path all that pages link to is below it, and there. */
class BelowAPathIT {
  private static final String ROOT = "/depot";
  private static final String MODULE = "example.com/placed";

  /** So many addresses are followed; there are fewer, unless pages lead on and on. */
  private static final int MOST = 600;

  private static final Pattern ADDRESS = Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"]*)\"");

  private static final Pattern NUMBERED = Pattern.compile("&#([0-9]+);");

  /** One transparent pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E"
                  + "rkJggg==");

  @TempDir static Path home;

  private static DepotServer server;

  @BeforeAll
  static void publishTwo() throws Exception {
    String[] options = {"-Dgodepot.notice=Closed on <Sunday>."};
    server = DepotServer.start(home, ROOT, options);
    publish("v1.0.0", "package placed\n");
    publish(
        "v1.1.0",
        """
        // Package placed stands [below.Here].
        package placed

        import "example.com/placed/below"

        // Where is where.
        const Where = 1

        // Kind is a kind of [Where].
        type Kind struct{ Held below.Here }
        """);
    PageClient admin = PageClient.as(server, "admin");
    Await.until(() -> admin.page(ROOT + "/-/search?q=stands").contains(MODULE));
  }

  private static void publish(String version, String source) throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("go.mod", bytes(ModuleZips.mod(MODULE)));
    files.put("placed.go", bytes(source));
    files.put(
        "below/below.go", bytes("// Package below is below.\npackage below\n\ntype Here int\n"));
    files.put(
        "README.md", bytes("![pixel](doc/pixel.png) and [the source](placed.go), [a part](#a)"));
    files.put("doc/pixel.png", PNG);
    byte[] zip = ModuleZips.of(MODULE, version, files);
    String upload = server.url() + ROOT + "/api/packages/demo/go/upload";
    Http.Answer answer = Http.putAs("demo", upload, zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Http.Answer get(String user, String address) throws Exception {
    String url = server.url() + address;
    return user.isEmpty()
        ? Http.get(url, "Accept", "text/html")
        : Http.get(url, "Accept", "text/html", "Authorization", Http.basic(user, user));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "admin"})
  void allThatPagesLeadToIsBelowItAndThere(String user) throws Exception {
    Set<String> known = new HashSet<>(List.of(ROOT + "/"));
    Deque<String> waiting = new ArrayDeque<>(known);
    while (!waiting.isEmpty()) {
      String address = waiting.remove();
      Http.Answer answer = get(user, address);
      // Who is nobody is asked to sign in where users alone go.
      assertThat(answer.status())
          .as(address + "\n" + answer.text())
          .isIn(200, 303, user.isEmpty() ? 401 : 200);
      for (String found : answer.status() == 303 ? List.of(path(answer)) : addresses(answer)) {
        String next = below(address, found);
        if (known.add(next)) {
          waiting.add(next);
        }
      }
      assertThat(known).as("the last are %s", waiting).hasSizeLessThan(MOST);
    }
    assertThat(known)
        .contains(ROOT + "/" + MODULE + "@v1.1.0?tab=files", ROOT + "/-/owners", ROOT + "/-/setup");
    assertThat(known.contains(ROOT + "/-/admin/storage")).isEqualTo(user.equals("admin"));
  }

  private static String path(Http.Answer redirect) {
    return redirect.header("Location").replace(server.url(), "");
  }

  private static List<String> addresses(Http.Answer answer) {
    if (!answer.header("Content-Type").startsWith("text/html")) {
      return List.of();
    }
    assertThat(answer.text()).contains("Closed on &lt;Sunday&gt;.");
    assertThat(ACTION.matcher(answer.text()).results())
        .allMatch(match -> plain(match.group(1)).startsWith(ROOT + "/"));
    return ADDRESS
        .matcher(answer.text())
        .results()
        .map(match -> match.group(1))
        .map(BelowAPathIT::plain)
        .filter(address -> !address.startsWith("#"))
        .toList();
  }

  private static String plain(String attribute) {
    return NUMBERED
        .matcher(attribute)
        .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1))))
        .replace("&amp;", "&");
  }

  /** The address without its fragment, and without our own host. */
  private static String below(String page, String address) {
    String path = address.replaceAll("#.*", "").replace(server.url() + "/", "/");
    assertThat(path).as("on " + page).matches(ROOT + "(/.*|\\?.*)?");
    return path;
  }

  @Test
  void aPictureOfTheZipIsAPictureOnThePage() throws Exception {
    String page = get("", ROOT + "/" + MODULE).text();
    String source =
        ADDRESS
            .matcher(page)
            .results()
            .map(match -> plain(match.group(1)))
            .filter(address -> address.contains("pixel.png"))
            .findFirst()
            .orElseThrow();
    Http.Answer picture = get("", source);
    assertThat(picture.header("Content-Type")).isEqualTo("image/png");
    assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(Arrays.equals(picture.body(), PNG)).isTrue();
  }
}
