package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.it.DepotServer;
import org.godepot.it.Http;

/** A browser without scripts: gets pages, sends their forms, follows where it is sent. */
final class PageClient {
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final DepotServer server;
  private final String authorization;

  private PageClient(DepotServer server, String authorization) {
    this.server = server;
    this.authorization = authorization;
  }

  /** A user whose password is the name, as in the trial realm. */
  static PageClient as(DepotServer server, String user) {
    return new PageClient(server, Http.basic(user, user));
  }

  /** Somebody with other credentials. */
  static PageClient with(DepotServer server, String authorization) {
    return new PageClient(server, authorization);
  }

  Http.Answer get(String path) throws Exception {
    String url = server.url() + path;
    return Http.get(url, "Authorization", authorization, "Accept", "text/html");
  }

  /** The text of a page that is there. */
  String page(String path) throws Exception {
    Http.Answer answer = get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  /** What the forms of a page carry. */
  String seal(String path) throws Exception {
    Matcher seal = SEAL.matcher(page(path));
    assertThat(seal.find()).as("a form on " + path).isTrue();
    return seal.group(1);
  }

  /**
   * Sends a form with the seal of a page.
   *
   * @param fields names and values by turns
   */
  Http.Answer send(String page, String action, String... fields) throws Exception {
    return sendSealed(seal(page), action, fields);
  }

  /** Sends a form with any seal. */
  Http.Answer sendSealed(String seal, String action, String... fields) throws Exception {
    StringBuilder body = new StringBuilder("seal=" + encoded(seal));
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    String url = server.url() + action;
    String[] headers = {
      "Authorization", authorization, "Accept", "text/html", "Content-Type", FORM
    };
    return Http.send("POST", url, bytes, headers);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The page to which a form that was taken leads. */
  String follow(Http.Answer answer) throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return page(answer.header("Location").replace(server.url(), ""));
  }
}
