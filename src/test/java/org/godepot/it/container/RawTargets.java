package org.godepot.it.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Request targets that containers, frameworks and applications read in different ways. Where one of
 * them leads to a list of versions, it is the list of the module that owner {@code pub} or {@code
 * secret} holds.
 */
final class RawTargets {
  static final String OPEN = "example.com/open";
  static final String HIDDEN = "example.com/hidden";

  private static final Set<Integer> CLOSED = Set.of(401, 403);
  private static final Set<Integer> REFUSED = Set.of(400);
  private static final Set<Integer> CLOSED_OR_REFUSED = Set.of(400, 401, 403);
  private static final Set<Integer> MISSING = Set.of(404);
  private static final Set<Integer> MISSING_OR_REFUSED = Set.of(400, 404);
  private static final Set<Integer> SERVED = Set.of(200);
  private static final Set<Integer> NOTHING = Set.of(400, 401, 403, 404);
  private static final Set<Integer> TOO_LONG = Set.of(400, 414);

  private final String context;
  private final String packages;
  private final List<RawTarget> targets = new ArrayList<>();

  /**
   * A target and the statuses that may answer it.
   *
   * @param target as sent; each character is a byte
   */
  record RawTarget(String target, Set<Integer> statuses) {}

  /** All targets, for a WAR under a context path that is empty for the root. */
  static List<RawTarget> under(String context) {
    RawTargets table = new RawTargets(context);
    table.dotsAndSemicolons();
    table.codes();
    table.names();
    table.otherForms();
    table.site();
    table.knownAttacks();
    return List.copyOf(table.targets);
  }

  private RawTargets(String context) {
    this.context = context;
    this.packages = context + "/api/packages/";
  }

  private void add(Set<Integer> statuses, String... all) {
    for (String target : all) {
      targets.add(new RawTarget(target, statuses));
    }
  }

  private static String list(String module) {
    return "/go/" + module + "/@v/list";
  }

  private void dotsAndSemicolons() {
    String hidden = list(HIDDEN);
    add(CLOSED, packages + "secret" + hidden, packages + "%73ecret" + hidden);
    add(
        REFUSED,
        packages + "./secret" + hidden,
        "/.." + packages + "secret" + hidden,
        packages + "pub/..;/secret" + hidden,
        packages + "pub/;/../secret" + hidden,
        packages + "pub/%2e%2e/secret" + hidden,
        context + "/api//packages//secret" + hidden,
        packages + "secret;a=b" + hidden,
        context + "/api;x/packages/secret" + hidden,
        (context.isEmpty() ? "/" : context) + ";x=1/api/packages/secret" + hidden);
  }

  private void codes() {
    String hidden = list(HIDDEN);
    add(
        REFUSED,
        packages + "pub/%2e%2e%2fsecret" + hidden,
        packages + "pub%2f..%2fsecret" + hidden,
        packages + "pub%2Fgo/" + OPEN + "/@v/list",
        packages + "pub%5Cgo/" + OPEN + "/@v/list",
        packages + "pub/..\\secret" + hidden,
        packages + "secret%00" + hidden,
        packages + "pub/%c0%ae%c0%ae/secret" + hidden,
        packages + "pub/%ff" + list(OPEN),
        packages + "pub/%u002e" + list(OPEN),
        packages + "pub/a b" + list(OPEN),
        packages + "pub/\u00e9" + list(OPEN),
        packages + "pub/a\"<b>" + list(OPEN),
        packages + "secret%0d%0aX-Injected:1" + hidden);
    add(
        CLOSED_OR_REFUSED,
        packages + "secret/go/%252e%252e/%252e%252e/secret" + hidden,
        packages + "%2573ecret" + hidden);
    add(NOTHING, packages + "secret/%252e%252e/secret" + hidden);
  }

  private void names() {
    add(CLOSED, packages + "SECRET" + list(HIDDEN));
    add(
        SERVED,
        packages + "pub/go/example.com/!foo!bar/@v/v2.0.0+incompatible.zip",
        packages + "pub/go/example.com/%21foo%21bar/%40v/v2.0.0%2Bincompatible.zip",
        packages + "pub" + list(OPEN) + "?h=a%0d%0aSet-Cookie:+z=1");
    add(MISSING, packages + "pub/x%3Fy=1");
  }

  private void otherForms() {
    String hidden = packages + "secret" + list(HIDDEN);
    add(MISSING, context + "/WEB-INF/web.xml", context + "/%57EB-INF/web.xml");
    add(MISSING_OR_REFUSED, context + "/api/..;/WEB-INF/web.xml");
    add(NOTHING, "http://evil.example" + hidden, "//evil.example" + hidden, "*", hidden + "#frag");
    add(TOO_LONG, context + "/" + "a".repeat(9000));
  }

  /** The site view, in which the modules of both owners are. */
  private void site() {
    String site = context + "/go/";
    String hidden = site + HIDDEN + "/@v/list";
    add(CLOSED, hidden, site + "example.com/%68idden/@v/list", site + HIDDEN + "/@latest");
    add(
        REFUSED,
        context + "/go;x=1/" + HIDDEN + "/@v/list",
        context + "/go//" + HIDDEN + "/@v/list",
        site + OPEN + "/../hidden/@v/list",
        site + OPEN + "/%2e%2e/hidden/@v/list",
        site + "example.com%2Fhidden/@v/list",
        site + HIDDEN + "%00/@v/list");
    add(MISSING, site + "example.com/Hidden/@v/list");
    add(MISSING_OR_REFUSED, site + "example.com/%2568idden/@v/list");
    add(SERVED, site + OPEN + "/@v/list", site + "example.com/!foo!bar/@latest");
  }

  /** Of other products, beyond the table of trust.md. */
  private void knownAttacks() {
    add(
        NOTHING,
        context + "/%2F%2F..%2F..%2F..%2Fetc/passwd",
        context + "/%2F..%2F%2F..%2Fgodepot/blobs/",
        context + "/../../../../etc/passwd",
        context + "/.%2e/.%2e/etc/passwd",
        "//evil.example/%2e%2e",
        "/\\evil.example",
        context + "/api?redirect_to=http://evil.example/");
    add(SERVED, context + "/?redirect_to=//evil.example");
  }
}
