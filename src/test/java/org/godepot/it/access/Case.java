package org.godepot.it.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.godepot.it.ModuleZips;

/**
 * A request of the table, with owner, caller and a number still to be filled in.
 *
 * @param route method and template of the route that takes it
 * @param target with {@code OWNER} for the owner and {@code N} for a number that no other request
 *     has
 * @param body of that owner and number
 * @param isPublishedBefore whether the module that {@code N} names must be there
 */
record Case(
    String route,
    String target,
    BiFunction<String, Integer, byte[]> body,
    boolean isPublishedBefore) {
  private static final String GO = "/api/packages/OWNER/go/";
  private static final String API = "/api/v1/packages/OWNER/go/";
  private static final String OWNERS = "/api/v1/owners/OWNER";
  private static final String MODULE_PAGE = "GET /{path: (?!(api|go|-)(/|$)).+}";
  private static final String READ_ONLY = "/api/v1/admin/read-only";
  private static final byte[] NOTHING = {};

  String method() {
    return route.substring(0, route.indexOf(' '));
  }

  /** Whether it makes the owner that it names. */
  boolean makesOwners() {
    return route.equals("PUT /api/v1/owners/{owner}");
  }

  /** The body of a form with the seal of its page. */
  static byte[] sealed(byte[] form, String seal) {
    String text = new String(form, StandardCharsets.UTF_8) + "&seal=" + seal;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  boolean isRead() {
    return method().equals("GET");
  }

  boolean hasOwner() {
    return target.contains("OWNER");
  }

  /** The module that a number stands for. */
  static String module(int number) {
    return "example.com/t" + number;
  }

  /** The target of a request. */
  String target(String owner, int number) {
    return target.replace("OWNER", owner).replace("N", Integer.toString(number));
  }

  /** All of them. */
  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    reads(all);
    site(all);
    changes(all);
    api(all);
    pages(all);
    return List.copyOf(all);
  }

  private static void reads(List<Case> all) {
    String files = "GET /api/packages/{owner}/go/{path: .+}";
    for (String path :
        List.of(
            "example.com/m/@v/list",
            "example.com/m/@latest",
            "example.com/m/@v/v1.0.0.info",
            "example.com/m/@v/v1.0.0.mod",
            "example.com/m/@v/v1.0.0.zip",
            "example.com/m/@v/latest.zip",
            "example.com/m/@v/v9.9.9.info",
            "example.com/none/@v/list",
            "example.com/M/@v/list",
            "sumdb/sum.test/supported",
            "upload")) {
      all.add(get(files, GO + path));
    }
    all.add(get("GET /api/v1/packages/{owner}", "/api/v1/packages/OWNER?type=go&limit=1"));
    String packages = "GET /api/v1/packages/{owner}/go/{path: .+}";
    for (String path :
        List.of(
            "example.com/m",
            "example.com/m/-/latest",
            "example.com/m/v1.0.0",
            "example.com/m/v1.0.0/files",
            "example.com/m/v9.9.9",
            "example.com/none",
            "no-module")) {
      all.add(get(packages, API + path));
    }
  }

  /** What the site view has of modules under the owners' claims, and of some under none. */
  private static void site(List<Case> all) {
    all.add(get("GET /", "/"));
    all.add(get("GET /go", "/go"));
    all.add(get("GET /api/packages/{owner}/go", "/api/packages/OWNER/go"));
    for (String feed : List.of("index", "catalog")) {
      all.add(get("GET /go/" + feed, "/go/" + feed));
      all.add(get("GET /api/packages/{owner}/go/" + feed, GO + feed));
    }
    for (String path :
        List.of(
            "OWNER.test/m/@v/list",
            "OWNER.test/m/@latest",
            "OWNER.test/m/@v/v1.0.0.info",
            "OWNER.test/m/@v/v1.0.0.mod",
            "OWNER.test/m/@v/v1.0.0.zip",
            "OWNER.test/m/@v/latest.zip",
            "OWNER.test/m/@v/v9.9.9.info",
            "cached-only/OWNER.test/m/@v/list",
            "OWNER.test/m/sub/@v/list",
            "OWNER.test/none/@v/list",
            "OWNER.test/none/v1/@v/list",
            "OWNER.test/M/@v/list",
            "OWNER.test/m",
            "OWNER.test/@v/list",
            "first.test/OWNER/@v/list",
            "first.test/OWNER/sub/@v/list",
            "first.test/@v/list")) {
      all.add(get("GET /go/{path: .+}", "/go/" + path));
    }
  }

  /** Whether a path of the site view names a module of an owner that exists. */
  boolean namesModule() {
    return isPage()
        ? target.contains("/m") || target.endsWith("/OWNER")
        : target.contains("/m/@") || target.contains("/OWNER/@");
  }

  private static void changes(List<Case> all) {
    BiFunction<String, Integer, byte[]> zip =
        (owner, number) -> ModuleZips.library(module(number), "v1.0.0");
    all.add(new Case("PUT /api/packages/{owner}/go/upload", GO + "upload", zip, false));
    String put = "PUT /api/packages/{owner}/go/{path: .+}";
    all.add(new Case(put, GO + "example.com/tN/@v/v1.0.0.zip", zip, false));
    BiFunction<String, Integer, byte[]> claimed =
        (owner, number) -> ModuleZips.library(owner + ".test/t" + number, "v1.0.0");
    String site = "PUT /go/{path: .+}";
    all.add(new Case(site, "/go/OWNER.test/tN/@v/v1.0.0.zip", claimed, false));
    all.add(new Case(site, "/go/OWNER.test/Bad/@v/v1.0.0.zip", claimed, false));
    String delete = "DELETE /api/v1/packages/{owner}/go/{path: .+}";
    all.add(new Case(delete, API + "example.com/tN/v1.0.0", (owner, number) -> NOTHING, true));
    all.add(new Case(delete, API + "example.com/tN", (owner, number) -> NOTHING, true));
    all.add(new Case(delete, API + "example.com/none/v1.0.0", (owner, number) -> NOTHING, false));
    all.add(new Case(delete, API + "no-module", (owner, number) -> NOTHING, false));
  }

  private static void api(List<Case> all) {
    all.add(get("GET /healthz", "/healthz"));
    all.add(get("GET /readyz", "/readyz"));
    all.add(get("GET /metrics", "/metrics"));
    all.add(get("GET /api/v1/whoami", "/api/v1/whoami"));
    all.add(get("GET /api/v1/search", "/api/v1/search?q=m&owner=OWNER"));
    all.add(get("GET /api/v1/dependents/{path: .+}", "/api/v1/dependents/example.com/m"));
    all.add(get("GET /api/v1/publications", "/api/v1/publications?limit=1"));
    all.add(get("GET /api/v1/admin/settings", "/api/v1/admin/settings"));
    readOnly(all);
    all.add(get("GET /api/v1/admin/upstreams", "/api/v1/admin/upstreams"));
    all.add(get("GET /api/v1/admin/mirror", "/api/v1/admin/mirror?limit=1"));
    String mirrored = " /api/v1/admin/mirror/{path: .+}";
    String kept = "/api/v1/admin/mirror/example.com/none";
    all.add(new Case("DELETE" + mirrored, kept + "/v1.0.0", (owner, number) -> NOTHING, false));
    all.add(new Case("POST" + mirrored, kept + "/-/refresh", (owner, number) -> NOTHING, false));
    all.add(get("GET /go/sumdb/{path: .+}", "/go/sumdb/sum.golang.org/supported"));
    String imports = "/api/v1/admin/import";
    all.add(get("GET " + imports, imports));
    all.add(new Case("POST " + imports, imports, (owner, number) -> NOTHING, false));
    all.add(get("GET /api/v1/owners", "/api/v1/owners?limit=1"));
    all.add(get("GET /api/v1/owners/{owner}", OWNERS));
    // The one request that makes an owner: of another name, so that the absent one stays so.
    String put = "PUT /api/v1/owners/{owner}";
    all.add(json(put, "/api/v1/owners/OWNER", "{}"));
    all.add(new Case("DELETE /api/v1/owners/{owner}", OWNERS, (owner, number) -> NOTHING, false));
    String grants = " /api/v1/owners/{owner}/grants";
    all.add(get("GET" + grants, OWNERS + "/grants"));
    String grant = "{\"kind\":\"user\",\"name\":\"nobody\",\"level\":\"read\"}";
    all.add(json("PUT" + grants, OWNERS + "/grants", grant));
    String gone = OWNERS + "/grants?kind=user&name=absent";
    all.add(new Case("DELETE" + grants, gone, (owner, number) -> NOTHING, false));
    prefixes(all);
    all.add(get("GET /api/v1/tokens", "/api/v1/tokens?limit=1"));
    all.add(json("POST /api/v1/tokens", "/api/v1/tokens", "{\"name\":\"tN\",\"scope\":\"read\"}"));
    String revoke = "DELETE /api/v1/tokens/{id: [0-9]{1,18}}";
    all.add(new Case(revoke, "/api/v1/tokens/99999999", (owner, number) -> NOTHING, false));
  }

  /** The switch, in ways that do not switch: else everything after it would be refused. */
  private static void readOnly(List<Case> all) {
    all.add(get("GET " + READ_ONLY, READ_ONLY));
    all.add(json("PUT " + READ_ONLY, READ_ONLY, "{\"until\":\"2001-01-01T00:00:00Z\"}"));
    all.add(new Case("DELETE " + READ_ONLY, READ_ONLY, (owner, number) -> NOTHING, false));
  }

  /** What people see; asked as a browser does. */
  private static void pages(List<Case> all) {
    all.add(get("GET /-/static/{hash}/{name}", "/-/static/any/style.css"));
    all.add(get("GET /-/login", "/-/login?to=/-/account"));
    all.add(get("GET /-/search", "/-/search?q=m&owner=OWNER"));
    all.add(get("GET /-/suggest", "/-/suggest?q=OWNER"));
    for (String path :
        List.of(
            "OWNER.test/m",
            "OWNER.test/m@v1.0.0",
            "OWNER.test/m/sub",
            "OWNER.test/m?tab=versions",
            "OWNER.test/m?tab=files",
            "OWNER.test/m?tab=raw&path=go.mod",
            "OWNER.test/m?tab=deps",
            "OWNER.test/m?tab=dependents",
            "OWNER.test/m?tab=diff",
            "OWNER.test/m@v1.0.0?tab=diff&from=v9.9.9",
            "OWNER.test/none?tab=diff&from=v1.0.0",
            "OWNER.test/none",
            "first.test/OWNER",
            "first.test/none",
            "no-page")) {
      all.add(get(MODULE_PAGE, "/" + path));
    }
    all.add(get("GET /-/go-get/{path: .*}", "/OWNER.test/none?go-get=1"));
    all.add(get("GET /-/setup", "/-/setup?person=publish&owner=OWNER"));
    all.add(get("GET /-/publish.sh", "/-/publish.sh?owner=any"));
    all.add(get("GET /-/help", "/-/help"));
    all.add(get("GET /-/help/{code}", "/-/help/401"));
    all.add(get("GET /-/api", "/-/api"));
    all.add(get("GET /-/openapi.yaml", "/-/openapi.yaml"));
    ownerPages(all);
    accountPages(all);
    adminPages(all);
    publishing(all);
  }

  private static void ownerPages(List<Case> all) {
    String owners = "/-/owners";
    all.add(get("GET " + owners, owners));
    all.add(form("POST " + owners, owners, "name=made-N&visibility=private&kind=user&fullName="));
    String owner = " /-/owners/{owner}";
    String target = owners + "/OWNER";
    all.add(get("GET" + owner, target));
    all.add(form("POST" + owner, target, "do=claim&prefix=pN.test"));
    all.add(form("POST" + owner, target, "do=withdraw&prefix=none.test"));
    all.add(get("GET" + owner + "/members", target + "/members"));
    String grant = "do=grant&kind=user&name=nobody&level=read";
    all.add(form("POST" + owner + "/members", target + "/members", grant));
    all.add(form("POST" + owner + "/members", target + "/members", "do=remove&kind=odd&name="));
    all.add(get("GET" + owner + "/settings", target + "/settings"));
    all.add(form("POST" + owner + "/settings", target + "/settings", "visibility=odd"));
    all.add(get("GET" + owner + "/delete", target + "/delete"));
    all.add(form("POST" + owner + "/delete", target + "/delete", ""));
  }

  private static void accountPages(List<Case> all) {
    all.add(get("GET /-/account", "/-/account"));
    String tokens = "/-/account/tokens";
    all.add(get("GET " + tokens, tokens));
    all.add(form("POST " + tokens, tokens, "name=pN&scope=read&days=7"));
    String revoke = "POST /-/account/tokens/{id: [0-9]{1,18}}";
    all.add(form(revoke, tokens + "/99999999", ""));
    all.add(get("GET /-/account/publications", "/-/account/publications"));
  }

  private static void adminPages(List<Case> all) {
    for (String page :
        List.of("", "/config", "/rules", "/upstream", "/mirror", "/storage", "/imports")) {
      all.add(get("GET /-/admin" + page, "/-/admin" + page));
    }
    all.add(form("POST /-/admin", "/-/admin", "do=begin&until=2001-01-01"));
    all.add(form("POST /-/admin", "/-/admin", "do=end"));
    String mirror = "/-/admin/mirror";
    String drop = "do=drop&module=example.com/none&version=v1.0.0";
    all.add(form("POST " + mirror, mirror, drop));
    all.add(form("POST " + mirror, mirror, "do=refresh&module=example.com/none"));
    for (String trail : List.of("/-/audit", "/-/audit.csv", "/api/v1/audit")) {
      all.add(get("GET " + trail, trail + "?action=publish&to=2000-01-01"));
      all.add(get("GET " + trail, trail + "?from=yesterday"));
    }
  }

  private static Case form(String route, String target, String fields) {
    return new Case(
        route,
        target,
        (owner, number) ->
            fields.replace("N", Integer.toString(number)).getBytes(StandardCharsets.UTF_8),
        false);
  }

  /** Posts whose right is asked before their form is read. */
  private static void publishing(List<Case> all) {
    all.add(get("GET /-/publish", "/-/publish"));
    all.add(new Case("POST /-/publish", "/-/publish", (owner, number) -> NOTHING, false));
    String ticket = " /-/publish/{owner}/{ticket: [0-9]{13,15}-[0-9a-f]{32}}";
    String waiting = "/-/publish/OWNER/1767323045000-000102030405060708090a0b0c0d0e0f";
    all.add(get("GET" + ticket, waiting));
    all.add(new Case("POST" + ticket, waiting, (owner, number) -> NOTHING, false));
    String discard = waiting + "/discard";
    all.add(new Case("POST" + ticket + "/discard", discard, (owner, number) -> NOTHING, false));
    String done = "GET /-/publish/{owner}/done";
    all.add(get(done, "/-/publish/OWNER/done?module=example.com/m&version=v1.0.0"));
    all.add(get(done, "/-/publish/OWNER/done?module=example.com/none&version=v1.0.0"));
    String deletion = "/-/publish/OWNER/delete";
    String delete = " /-/publish/{owner}/delete";
    all.add(get("GET" + delete, deletion + "?module=example.com/m&version=v1.0.0"));
    all.add(get("GET" + delete, deletion + "?module=example.com/none&version=v1.0.0"));
    all.add(form("POST" + delete, deletion, "module=example.com/none&version=v1.0.0&sure=v1.0.0"));
  }

  /** Whether a browser asks. */
  boolean isPage() {
    return target.startsWith("/-/") || route.equals(MODULE_PAGE);
  }

  /** Whether a form of a page is sent. */
  boolean isForm() {
    return isPage() && method().equals("POST");
  }

  private static void prefixes(List<Case> all) {
    String prefixes = "/api/v1/owners/{owner}/prefixes";
    all.add(get("GET " + prefixes, OWNERS + "/prefixes"));
    for (String prefix : List.of("tN.test/team", "tN.test", "no-prefix")) {
      String target = OWNERS + "/prefixes/" + prefix;
      String one = " " + prefixes + "/{prefix: .+}";
      all.add(new Case("PUT" + one, target, (owner, number) -> NOTHING, false));
      all.add(new Case("DELETE" + one, target, (owner, number) -> NOTHING, false));
    }
  }

  private static Case get(String route, String target) {
    return new Case(route, target, (owner, number) -> NOTHING, false);
  }

  private static Case json(String route, String target, String body) {
    return new Case(
        route,
        target,
        (owner, number) ->
            body.replace("N", Integer.toString(number)).getBytes(StandardCharsets.UTF_8),
        false);
  }
}
