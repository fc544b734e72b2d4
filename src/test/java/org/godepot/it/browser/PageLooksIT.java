package org.godepot.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page in a real browser: nothing against WCAG, nothing wider than a phone, no request to
 * another server, nothing that a script or the policy complains of. What a page is like in other
 * states: {@link PageStatesIT}.
 */
class PageLooksIT {
  private static final String MODULE = "example.com/lib";

  private static final String RULES =
      "upstream dead http://127.0.0.1:1 private-addresses=127.0.0.0/8\nsumdb off\n"
          + "allow outside.test dead mode=strict\n";

  /** The pages by the names of their pictures. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("home", "/");
    PAGES.put("search", "/-/search?q=helps");
    PAGES.put("search-nothing", "/-/search?q=exampel.com");
    PAGES.put("search-advice", "/-/search?q=outside.test/some/where&owner=demo&tab=packages");
    PAGES.put("search-symbols", "/-/search?q=Help&tab=symbols");
    PAGES.put("module", "/" + MODULE);
    PAGES.put("module-retracted", "/" + MODULE + "@v1.0.0");
    PAGES.put("command", "/" + MODULE + "/cmd/tool");
    PAGES.put("versions", "/" + MODULE + "?tab=versions");
    PAGES.put("files", "/" + MODULE + "?tab=files");
    PAGES.put("file", "/" + MODULE + "?tab=files&path=lib.go");
    PAGES.put("deps", "/" + MODULE + "?tab=deps");
    PAGES.put("dependents", "/" + MODULE + "?tab=dependents");
    PAGES.put("changes", "/" + MODULE + "?tab=diff");
    PAGES.put("changes-file", "/" + MODULE + "?tab=diff&path=go.mod");
    PAGES.put("setup", "/-/setup");
    PAGES.put("setup-ci", "/-/setup?person=publish&place=github&owner=demo");
    PAGES.put("publish", "/-/publish");
    PAGES.put("owners", "/-/owners");
    PAGES.put("owner", "/-/owners/demo");
    PAGES.put("members", "/-/owners/demo/members");
    PAGES.put("owner-settings", "/-/owners/demo/settings");
    PAGES.put("owner-delete", "/-/owners/demo/delete");
    PAGES.put("version-delete", "/-/publish/demo/delete?module=" + MODULE + "&version=v1.0.0");
    PAGES.put("account", "/-/account");
    PAGES.put("tokens", "/-/account/tokens");
    PAGES.put("publications", "/-/account/publications");
    PAGES.put("admin", "/-/admin");
    PAGES.put("config", "/-/admin/config");
    PAGES.put("rules", "/-/admin/rules?path=example.com/lib");
    PAGES.put("upstream", "/-/admin/upstream");
    PAGES.put("mirror", "/-/admin/mirror");
    PAGES.put("storage", "/-/admin/storage");
    PAGES.put("imports", "/-/admin/imports");
    PAGES.put("audit", "/-/audit");
    PAGES.put("help", "/-/help");
    PAGES.put("help-401", "/-/help/401");
    PAGES.put("api", "/-/api");
    PAGES.put("not-found", "/example.com/none");
  }

  @TempDir static Path home;

  private static DepotServer server;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Files.writeString(home.resolve("upstream.rules"), RULES);
    server = DepotServer.start(home);
    publish("v1.0.0", "module " + MODULE + "\n\ngo 1.21\n");
    publish(
        "v1.1.0",
        "module "
            + MODULE
            + "\n\ngo 1.21\n\nrequire absent.test/x v1.0.0\n\nexclude absent.test/x v1.1.0\n\nretract v1.0.0 // Help was wrong.\n");
    browser = Browser.open(server.port(), true);
    browser.signIn("admin");
  }

  @AfterAll
  static void close() throws Exception {
    browser.close();
    server.close();
  }

  private static void publish(String version, String goMod) throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("go.mod", bytes(goMod));
    files.put(
        "README.md", bytes("# A library\n\n* [tool](cmd/tool)\n\n| a | b |\n|--|--|\n| 1 | 2 |\n"));
    files.put(
        "lib.go",
        bytes(
            "// Package lib helps people.\n//\n// # Use\n//\n// Call [Help].\npackage lib\n\n"
                + "// Help helps.\nfunc Help(who string) error { return nil }\n\n"
                + "// Old does nothing.\n//\n// Deprecated: use Help.\nfunc Old() {}\n\n"
                + "// T is a thing.\ntype T struct {\n\tName string // of it\n}\n"));
    files.put("cmd/tool/main.go", bytes("// Tool runs.\npackage main\n\nfunc main() {}\n"));
    byte[] zip = ModuleZips.of(MODULE, version, files);
    Http.Answer answer = Http.putAs("demo", server.url() + "/api/packages/demo/go/upload", zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyPageIsAccessibleInBothThemesAndFitsAPhone() throws Exception {
    Looks looks = new Looks(browser);
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      browser.go(page.getValue());
      looks.judge(page.getKey());
    }
    assertThat(looks.faults()).isEmpty();
  }
}
