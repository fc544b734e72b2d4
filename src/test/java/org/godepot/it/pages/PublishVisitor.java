package org.godepot.it.pages;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.godepot.it.Http;
import org.godepot.it.container.Client;

/** A user in front of the publish page, with a browser that knows no scripts. */
public final class PublishVisitor {
  private static final String BOUNDARY = "----form-boundary-7MA4YWxkTrZu0gW";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final String site;
  private final Client client;

  private PublishVisitor(String site, Client client) {
    this.site = site;
    this.client = client;
  }

  /** A user whose password is the name, as in the trial realm. */
  public static PublishVisitor of(String site, String user) throws Exception {
    return new PublishVisitor(
        site, new Client(site).as(user, user).with("Accept", "text/html,*/*;q=0.8"));
  }

  /** The page at a path. */
  public Http.Answer open(String path) throws Exception {
    return client.get(path);
  }

  /** Where an answer leads, below the site. */
  public String location(Http.Answer answer) {
    String location = answer.header("Location");
    if (answer.status() != 303 || !location.startsWith(site)) {
      throw new AssertionError(answer.status() + " " + location + ": " + answer.text());
    }
    return location.substring(site.length());
  }

  /** Fields that nobody sees, of one form of a page. */
  public static Map<String, String> hidden(Http.Answer page, String form) {
    Matcher found =
        Pattern.compile("<form id=\"" + form + "\".*?</form>", Pattern.DOTALL).matcher(page.text());
    if (!found.find()) {
      throw new AssertionError("no form " + form + " in " + page.text());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = HIDDEN.matcher(found.group());
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    return fields;
  }

  /** The seal of this user's forms. */
  public String seal() throws Exception {
    return hidden(open("/-/publish"), "upload").get("seal");
  }

  /** Sends a zip by the form; the answer is not followed. */
  public Http.Answer upload(String owner, byte[] zip) throws Exception {
    return upload(owner, seal(), BodyPublishers.ofByteArray(zip));
  }

  /** The same with a seal of one's own. */
  public Http.Answer upload(String owner, String seal, BodyPublisher zip) throws Exception {
    String head = field("owner", owner) + field("seal", seal) + fileHead();
    BodyPublisher body =
        BodyPublishers.concat(BodyPublishers.ofString(head), zip, BodyPublishers.ofString(tail()));
    return client.with("Content-Type", contentType()).send("POST", "/-/publish", body);
  }

  /** The type of an upload's form. */
  static String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /** A field as it stands in an upload's form. */
  static String field(String name, String value) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  /** What stands before the bytes of a file. */
  static String fileHead() {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name=\"zip\"; filename=\"m.zip\""
        + "\r\nContent-Type: application/zip\r\n\r\n";
  }

  /** What stands behind them. */
  static String tail() {
    return "\r\n--" + BOUNDARY + "--\r\n";
  }

  /** Sends a zip and returns the path of its preview. */
  public String preview(String owner, byte[] zip) throws Exception {
    return location(upload(owner, zip));
  }

  /** Presses the button of a form whose fields nobody changed. */
  public Http.Answer press(Http.Answer page, String form, String action) throws Exception {
    return post(action, hidden(page, form));
  }

  /** Sends fields as a form does. */
  public Http.Answer post(String path, Map<String, String> fields) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return client
        .with("Content-Type", "application/x-www-form-urlencoded")
        .send("POST", path, BodyPublishers.ofString(body));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Looks at a preview and publishes it. */
  public Http.Answer publish(String preview) throws Exception {
    return press(open(preview), "publish", preview);
  }
}
