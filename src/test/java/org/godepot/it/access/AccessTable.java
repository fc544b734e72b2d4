package org.godepot.it.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.godepot.access.Right;
import org.godepot.house.Routes;
import org.godepot.it.Http;
import org.godepot.it.container.Client;
import org.godepot.web.entry.Who;

/**
 * What a running server answers to every caller on every route, for every kind of owner: a text
 * with a line for each route and owner, and a list of answers that http.md 2.2 does not allow.
 */
final class AccessTable {
  /** The request that makes owners leads to a name that no other request uses. */
  private static final String MAKES_OWNERS = "PUT /api/v1/owners/{owner}";

  private static final String MADE = "absent-01";

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Site site;
  private final Map<String, Who> rules;
  private final StringBuilder text = new StringBuilder();
  private final List<String> deviations = new ArrayList<>();
  private int number;
  private int cells;

  private AccessTable(Site site, Map<String, Who> rules) {
    this.site = site;
    this.rules = rules;
  }

  /** Asks a server everything. */
  static AccessTable of(Site site) throws Exception {
    Map<String, Who> rules =
        Routes.all().stream()
            .collect(Collectors.toMap(Routes.Route::name, route -> route.who().orElseThrow()));
    AccessTable table = new AccessTable(site, rules);
    table.heading();
    for (Case one : Case.all()) {
      table.add(one);
    }
    return table;
  }

  /** The table. */
  String text() {
    return text.toString();
  }

  /** Answers that break the policy, one sentence each. */
  List<String> deviations() {
    return deviations;
  }

  /** How many answers were looked at. */
  int cells() {
    return cells;
  }

  private void heading() {
    for (Caller caller : Caller.values()) {
      text.append("# column ").append(caller.ordinal() + 1).append(": ");
      text.append(caller.word()).append('\n');
    }
  }

  private void add(Case one) throws Exception {
    String request = one.method() + " " + one.target();
    text.append('\n').append(one.route()).append('\n').append("  ").append(request).append('\n');
    List<Owner> owners = one.hasOwner() ? List.of(Owner.values()) : List.of(Owner.PUBLIC);
    Map<Owner, List<Http.Answer>> answers = new TreeMap<>();
    for (Owner owner : owners) {
      List<Http.Answer> row = new ArrayList<>();
      for (Caller caller : Caller.values()) {
        row.add(ask(one, owner, caller));
      }
      answers.put(owner, row);
      String name = one.hasOwner() ? owner.word() : "-";
      text.append("  %-10s".formatted(name));
      row.forEach(answer -> text.append(' ').append(answer.status()));
      text.append('\n');
    }
    if (one.hasOwner() && !isOfPath(one)) {
      compareClosed(one, answers);
    }
  }

  private Http.Answer ask(Case one, Owner owner, Caller caller) throws Exception {
    number++;
    if (one.isPublishedBefore() && owner.exists()) {
      site.publish(owner, Case.module(number));
    }
    boolean makes = one.route().equals(MAKES_OWNERS) && owner == Owner.ABSENT;
    String target = one.target(makes ? MADE : owner.owner(), number);
    Client client = site.as(caller);
    if (one.method().equals("POST") || one.target().startsWith("/api/v1/owners")) {
      client = client.with("Content-Type", "application/json");
    }
    byte[] body = one.body().apply(owner.owner(), number);
    if (one.isPage()) {
      client = client.with("Accept", "text/html");
    }
    if (one.isForm()) {
      client = site.as(caller).with("Accept", "text/html").with("Content-Type", FORM);
      body = sealed(body, site.seal(caller));
    }
    Http.Answer answer = client.send(one.method(), target, BodyPublishers.ofByteArray(body));
    cells++;
    judge(one, owner, caller, answer);
    if (one.isRead()) {
      Http.Answer head = client.send("HEAD", target, BodyPublishers.noBody());
      cells++;
      if (head.status() != answer.status() || head.body().length > 0) {
        deviate(one, owner, caller, answer.status() + ", but HEAD " + head.status());
      }
    }
    return answer;
  }

  private static byte[] sealed(byte[] form, String seal) {
    String text = new String(form, StandardCharsets.UTF_8) + "&seal=" + seal;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Holds a status against the rule of its route. */
  private void judge(Case one, Owner owner, Caller caller, Http.Answer answer) {
    Optional<Integer> refusal = refusal(one, owner, caller);
    int status = answer.status();
    boolean right = refusal.map(wanted -> wanted == status).orElse(status != 401 && status != 403);
    if (!right || status >= 500) {
      deviate(one, owner, caller, status + " and not " + refusal.map(String::valueOf).orElse("ok"));
    }
    if (status == 200 && one.isRead() && answer.body().length == 0) {
      deviate(one, owner, caller, "an empty 200");
    }
    if (status == 401 && answer.header("WWW-Authenticate").isEmpty()) {
      deviate(one, owner, caller, "401 without a challenge");
    }
  }

  private Who rule(Case one) {
    return Optional.ofNullable(rules.get(one.route()))
        .orElseThrow(() -> new IllegalArgumentException("no route " + one.route()));
  }

  /** Whether a module path and not an owner's name decides, so that owners may be told apart. */
  private boolean isOfPath(Case one) {
    return rule(one) == Who.PATH_READERS || rule(one) == Who.PATH_WRITERS;
  }

  private Optional<Integer> refusal(Case one, Owner owner, Caller caller) {
    boolean probe =
        one.target().equals("/healthz")
            || one.target().equals("/readyz")
            || one.target().startsWith("/-/static/");
    if (caller.isWrong()) {
      return probe ? Optional.empty() : Optional.of(401);
    }
    // The address of uploads is no file of a view: its method is wrong for everybody. Discovery
    // tells claims, which are no secret.
    boolean open =
        one.isRead()
            && (one.target().endsWith("/go/upload")
                || one.target().endsWith("?go-get=1")
                || one.target().equals("/no-page"));
    return open || allows(rule(one), one, owner, caller)
        ? Optional.empty()
        : Optional.of(refused(one, owner, caller));
  }

  private int refused(Case one, Owner owner, Caller caller) {
    if (caller == Caller.ANONYMOUS) {
      return 401;
    }
    boolean named = one.hasOwner() && !isOfPath(one);
    boolean told = caller == Caller.SITE_ADMIN && named && !owner.exists();
    return told ? 404 : 403;
  }

  private static boolean allows(Who who, Case one, Owner owner, Caller caller) {
    return switch (who) {
      case EVERYBODY -> true;
      case USERS -> caller != Caller.ANONYMOUS;
      case USERS_BY_PASSWORD -> caller != Caller.ANONYMOUS && !caller.isToken();
      case READERS -> has(Right.READ, owner, caller);
      case PATH_READERS ->
          !owner.exists()
              || has(Right.READ, owner, caller)
              || (caller != Caller.ANONYMOUS && !one.namesModule());
      case PATH_WRITERS -> has(Right.WRITE, owner, caller);
      case WRITERS -> has(Right.WRITE, owner, caller);
      case OWNER_ADMINS ->
          has(Right.ADMIN, owner, caller)
              || (one.route().equals(MAKES_OWNERS) && caller == Caller.SITE_ADMIN);
      case SITE_ADMINS -> caller == Caller.SITE_ADMIN;
    };
  }

  private static boolean has(Right right, Owner owner, Caller caller) {
    return caller.right(owner).filter(has -> has.includes(right)).isPresent();
  }

  /** Whoever may not know an owner gets the same answer for one that does not exist. */
  private void compareClosed(Case one, Map<Owner, List<Http.Answer>> answers) {
    for (Caller caller : Caller.values()) {
      if (caller.right(Owner.PRIVATE).isEmpty()) {
        String closed = plain(answers, Owner.PRIVATE, caller);
        for (Owner other : List.of(Owner.ABSENT, Owner.IMPOSSIBLE)) {
          cells++;
          if (!plain(answers, other, caller).equals(closed)) {
            deviate(one, other, caller, "told apart from a private owner");
          }
        }
      }
    }
  }

  /**
   * An answer without its date, its connection and the name that was asked for; nor the hash of a
   * page that holds the name.
   */
  private static String plain(Map<Owner, List<Http.Answer>> answers, Owner owner, Caller caller) {
    Http.Answer answer = answers.get(owner).get(caller.ordinal());
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    List.of("date", "connection", "keep-alive", "etag").forEach(headers::remove);
    return (answer.status() + "\n" + headers + "\n" + answer.text())
        .replace(owner.owner(), "NAME")
        .replace(MADE, "NAME");
  }

  private void deviate(Case one, Owner owner, Caller caller, String what) {
    deviations.add(
        one.method() + " " + one.target() + " " + owner.word() + " " + caller.word() + ": " + what);
  }
}
