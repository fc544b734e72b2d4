package org.godepot.registry.upstream.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.godepot.registry.upstream.address.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One question with its redirects, until the answer that is none. Secrets go to the origin that was
 * asked first, and to nobody after the first step away from it. Used by one thread; any other may
 * cut it.
 */
final class Exchange {
  /** As many as browsers follow, about. */
  private static final int MAX_REDIRECTS = 10;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** A body that nobody wants is read up to here, for the sake of the connection. */
  private static final int SMALL = 4 << 10;

  private final CloseableHttpClient client;
  private final SourceSettings settings;
  private final Deadlines deadlines;
  private volatile @Nullable HttpGet current;
  private volatile boolean cut;
  private volatile boolean late;

  Exchange(CloseableHttpClient client, SourceSettings settings, Deadlines deadlines) {
    this.client = client;
    this.settings = settings;
    this.deadlines = deadlines;
  }

  /**
   * Asks. Who gets the answer reads it to its end, or cuts.
   *
   * @throws IOException when no answer comes, or none that may be followed
   */
  ClassicHttpResponse follow(HttpUrl first) throws IOException {
    HttpUrl url = first;
    boolean home = true;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      ClassicHttpResponse response = send(url, home);
      Optional<String> location = location(response);
      if (location.isEmpty()) {
        return response;
      }
      url = redirected(url, location.get());
      home = home && url.origin().equals(first.origin());
      skip(response);
    }
    throw AskException.wrong("sent us on more than " + MAX_REDIRECTS + " times");
  }

  private ClassicHttpResponse send(HttpUrl url, boolean home) throws IOException {
    requireAllowed(url);
    HttpGet get = new HttpGet(url.uri());
    get.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    if (home) {
      settings
          .access()
          .credentials()
          .ifPresent(known -> get.setHeader(HttpHeaders.AUTHORIZATION, known.header()));
    }
    current = get;
    if (cut) {
      get.cancel();
    }
    Limits.Times times = settings.limits().times();
    Duration head = times.connect().plus(times.firstByte());
    Future<?> deadline = deadlines.in(head, this::expire);
    try {
      return client.executeOpen(null, get, null);
    } catch (IllegalStateException e) {
      throw new IOException("the client is closed", e);
    } finally {
      deadline.cancel(false);
    }
  }

  /**
   * A forward proxy connects for us, so that addresses can only be judged where the URL has one.
   */
  private void requireAllowed(HttpUrl url) throws IOException {
    Optional<InetAddress> literal = url.literal();
    if (settings.access().proxy().isPresent() && literal.isPresent()) {
      settings.access().addresses().require(url.origin().host(), literal.get());
    }
  }

  private static Optional<String> location(ClassicHttpResponse response) {
    return REDIRECTS.contains(response.getCode())
        ? Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION)).map(Header::getValue)
        : Optional.empty();
  }

  private static HttpUrl redirected(HttpUrl url, String location) throws AskException {
    try {
      return url.redirected(location);
    } catch (IllegalArgumentException e) {
      throw AskException.wrong("sent us where we do not go: " + e.getMessage());
    }
  }

  /** Reads a body that nobody wants, or gives its connection up. */
  private void skip(ClassicHttpResponse response) throws IOException {
    if (content(response).readNBytes(SMALL + 1).length > SMALL) {
      cancel();
    }
  }

  /** The body, perhaps an empty one. */
  static InputStream content(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    return entity == null ? InputStream.nullInputStream() : entity.getContent();
  }

  /** The begin of a body whose rest nobody wants. */
  byte[] begin(ClassicHttpResponse response) throws IOException {
    byte[] bytes = content(response).readNBytes(SMALL + 1);
    if (bytes.length > SMALL) {
      cancel();
    }
    return bytes;
  }

  /** The whole body. */
  byte[] whole(ClassicHttpResponse response, int limit) throws IOException {
    byte[] bytes = content(response).readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw AskException.wrong("sent more than " + limit + " bytes");
    }
    return bytes;
  }

  /** Cuts because the time is over. */
  void expire() {
    late = true;
    cut();
  }

  /** Whether it was cut because the time was over. */
  boolean isLate() {
    return late;
  }

  /**
   * Closes the connection, wherever the question is; nothing that is read later comes to an end.
   */
  void cut() {
    cut = true;
    cancel();
  }

  private void cancel() {
    HttpGet get = current;
    if (get != null) {
      get.cancel();
    }
  }
}
