package org.godepot.it.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.godepot.it.Http;
import org.godepot.it.container.Client;

/**
 * What a running server answers to every caller on every route, for every kind of owner: a text
 * with a line for each route and owner, and a list of answers that http.md 2.2 does not allow.
 */
final class AccessTable {
  /** The request that makes owners leads to a name that no other request uses. */
  private static final String MADE = "absent-01";

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Site site;
  private final AccessRules rules;
  private final StringBuilder text = new StringBuilder();
  private final List<String> deviations = new ArrayList<>();
  private int number;
  private int cells;

  private AccessTable(Site site, AccessRules rules) {
    this.site = site;
    this.rules = rules;
  }

  /** Asks a server everything. */
  static AccessTable of(Site site) throws Exception {
    AccessTable table = new AccessTable(site, AccessRules.read());
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
    if (one.hasOwner() && !rules.isOfPath(one)) {
      compareClosed(one, answers);
    }
  }

  private Http.Answer ask(Case one, Owner owner, Caller caller) throws Exception {
    number++;
    if (one.isPublishedBefore() && owner.exists()) {
      site.publish(owner, Case.module(number));
    }
    boolean makes = one.makesOwners() && owner == Owner.ABSENT;
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
      body = Case.sealed(body, site.seal(caller));
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

  /** Holds a status against the rule of its route. */
  private void judge(Case one, Owner owner, Caller caller, Http.Answer answer) {
    Optional<Integer> refusal = rules.refusal(one, owner, caller);
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
