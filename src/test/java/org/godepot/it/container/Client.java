package org.godepot.it.container;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.godepot.it.Http;

/** Requests to one server, whose certificate it trusts, with the same headers each time. */
public final class Client {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final String url;
  private final HttpClient http;
  private final List<String> headers;

  /** Requests without credentials. */
  public Client(String url) throws Exception {
    this(url, newHttp(), List.of());
  }

  private Client(String url, HttpClient http, List<String> headers) {
    this.url = url;
    this.http = http;
    this.headers = headers;
  }

  private static HttpClient newHttp() throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(Tls.shared().context())
        .connectTimeout(LIMIT)
        .build();
  }

  /** The same with the credentials of one of the {@link Accounts}. */
  public Client as(String user) {
    return as(user, Accounts.password(user));
  }

  /** The same with these credentials. */
  public Client as(String user, String password) {
    return with("Authorization", Http.basic(user, password));
  }

  /** The same with one more header. */
  public Client with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(name, value));
    return new Client(url, http, List.copyOf(more));
  }

  public Http.Answer get(String path) throws Exception {
    return send("GET", path, HttpRequest.BodyPublishers.noBody());
  }

  public Http.Answer put(String path, byte[] body) throws Exception {
    return send("PUT", path, HttpRequest.BodyPublishers.ofByteArray(body));
  }

  /** Any request. */
  public Http.Answer send(String method, String path, HttpRequest.BodyPublisher body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(LIMIT).method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    HttpResponse<byte[]> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Http.Answer(response.statusCode(), response.body(), response.headers());
  }
}
