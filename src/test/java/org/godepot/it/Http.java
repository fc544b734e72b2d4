package org.godepot.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/** Small words for requests; each opens what it needs. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Http() {}

  /** An answer with its body as bytes. */
  public record Answer(int status, byte[] body, java.net.http.HttpHeaders headers) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** {@code GET} with pairs of header names and values. */
  public static Answer get(String url, String... headers) throws Exception {
    return send(request(url, headers).GET());
  }

  public static Answer head(String url, String... headers) throws Exception {
    return send(request(url, headers).method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  public static Answer put(String url, byte[] body, String... headers) throws Exception {
    return send(request(url, headers).PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Any other method, without a body. */
  public static Answer method(String method, String url, String... headers) throws Exception {
    return send(request(url, headers).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** Any other method with a body. */
  public static Answer send(String method, String url, byte[] body, String... headers)
      throws Exception {
    return send(request(url, headers).method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** A POST of a file, which is sent as it is read. */
  static Answer post(String url, Path file, String authorization) throws Exception {
    return send(
        request(url, "Authorization", authorization).POST(HttpRequest.BodyPublishers.ofFile(file)));
  }

  /** The value of an {@code Authorization} header. */
  public static String basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** A PUT by a user whose password is the name, as in the trial realm. */
  public static Answer putAs(String user, String url, byte[] body, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(url, headers).header("Authorization", basic(user, user));
    return send(request.PUT(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** A request with a JSON body, or none if it is empty, by a user whose password is the name. */
  public static Answer json(String method, String url, String user, String body) throws Exception {
    HttpRequest.Builder request =
        request(url, "Authorization", basic(user, user), "Content-Type", "application/json");
    return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Uploads for demo without telling the length. */
  static Answer putChunked(DepotServer server, byte[] body) throws Exception {
    HttpRequest.Builder request =
        request(server.view("demo") + "/upload").header("Authorization", basic("demo", "demo"));
    return send(
        request.PUT(
            HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  private static HttpRequest.Builder request(String url, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.body(), response.headers());
  }
}
