package org.godepot.it.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.godepot.it.RawAnswer;

/** What holds for every answer whatever was asked; counts answers and keeps what broke a rule. */
final class AnswerRules {
  private static final List<String> PRODUCTS =
      List.of("tomcat", "jetty", "org.eclipse", "org.apache", "at java.", "hibernate", "glassfish");

  private static final List<String> INJECTED = List.of("Set-Cookie", "X", "X-Injected");

  private static final Map<String, String> SECURITY =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer");

  private final List<String> deviations = new ArrayList<>();
  private final String secret;
  private int answers;
  private int told;

  /**
   * @param secret a text that no answer may hold
   */
  AnswerRules(String secret) {
    this.secret = secret;
  }

  /** Judges an answer. */
  void check(String request, RawAnswer answer) {
    answers++;
    String body = answer.body().toLowerCase(Locale.ROOT);
    require(answer.status() > 0 && answer.status() < 500, request, answer, "fails");
    require(PRODUCTS.stream().noneMatch(body::contains), request, answer, "names a product");
    require(!answer.body().contains(secret), request, answer, "tells a secret");
    require(answer.all("Server").isEmpty(), request, answer, "names the server");
    require(answer.all("X-Powered-By").isEmpty(), request, answer, "names the engine");
    for (String name : INJECTED) {
      require(answer.all(name).isEmpty(), request, answer, "has " + name);
    }
    String location = answer.header("Location");
    boolean home =
        location.isEmpty() || location.matches("(http://127\\.0\\.0\\.1:[0-9]+)?/[^/].*");
    require(home, request, answer, "leads to " + location);
    if (!answer.all("X-Request-Id").isEmpty()) {
      ours(request, answer);
    }
  }

  private void ours(String request, RawAnswer answer) {
    SECURITY.forEach(
        (name, value) ->
            require(answer.all(name).equals(List.of(value)), request, answer, "lacks " + name));
    boolean cacheable = answer.status() < 400;
    require(
        cacheable || answer.header("Cache-Control").equals("no-store"),
        request,
        answer,
        "may be cached");
  }

  /** Notes a deviation unless something holds. */
  void require(boolean holds, String request, RawAnswer answer, String problem) {
    if (!holds) {
      String shown = request.length() > 150 ? request.substring(0, 150) + "..." : request;
      deviations.add(shown + " -> " + answer.status() + " " + problem);
    }
  }

  int answers() {
    return answers;
  }

  int deviations() {
    return deviations.size();
  }

  /** What broke a rule since this was asked the last time. */
  List<String> newDeviations() {
    List<String> fresh = List.copyOf(deviations.subList(told, deviations.size()));
    told = deviations.size();
    return fresh;
  }
}
