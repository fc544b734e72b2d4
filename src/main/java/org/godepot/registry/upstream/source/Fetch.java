package org.godepot.registry.upstream.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.registry.upstream.address.ForbiddenAddressException;
import org.godepot.registry.upstream.address.HttpUrl;

/**
 * One ask that has its turn: finds out what the answer means, tells the upstream's health how it
 * went and gives the turn back, once. Used by one thread.
 */
final class Fetch {
  /** A sentence for the public; more of it would not fit a terminal. */
  private static final int MAX_LINE = 200;

  private static final String NOT_FOUND = "not found";

  private final Upstream upstream;
  private final Exchange exchange;
  private final Health.Admission admission;
  private final Future<?> deadline;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final long start = System.nanoTime();
  private FetchListener.Result result = FetchListener.Result.FAILED;
  private boolean clean;

  /**
   * @param deadline cuts the exchange when a small answer, or the begin of a large one, takes too
   *     long
   */
  Fetch(Upstream upstream, Exchange exchange, Health.Admission admission, Future<?> deadline) {
    this.upstream = upstream;
    this.exchange = exchange;
    this.admission = admission;
    this.deadline = deadline;
  }

  /** Asks for something small. */
  <T> Found<T> read(HttpUrl url, int limit, Function<byte[], T> parser) {
    try {
      ClassicHttpResponse response = exchange.follow(url);
      if (isAbsent(response)) {
        return new Found.Absent<>(absent(response));
      }
      requireData(response);
      T value = parse(exchange.whole(response, limit), parser);
      done(FetchListener.Result.FOUND);
      return new Found.Present<>(value, upstream.name());
    } catch (IOException e) {
      throw failed(e);
    } finally {
      end();
    }
  }

  private static <T> T parse(byte[] body, Function<byte[], T> parser) throws AskException {
    try {
      return parser.apply(body);
    } catch (IllegalArgumentException e) {
      throw AskException.wrong("sent something else: " + Shown.printable(e.getMessage() + ""));
    }
  }

  /** Asks for something large. Where it comes, its body ends the fetch. */
  Download open(HttpUrl url, Shape shape) {
    boolean streams = false;
    try {
      ClassicHttpResponse response = exchange.follow(url);
      if (isAbsent(response)) {
        return new Download.Absent(absent(response));
      }
      requireData(response);
      InputStream content = Exchange.content(response);
      InputStream body = shape == Shape.ZIP ? zip(content) : content;
      streams = true;
      deadline.cancel(false);
      admission.answered();
      return new Download.Stream(
          new Body(body, this, upstream.limits().times()), length(response), upstream.name());
    } catch (IOException e) {
      throw failed(e);
    } finally {
      if (!streams) {
        end();
      }
    }
  }

  /** The same body, once it begins as every zip does. */
  private static InputStream zip(InputStream body) throws IOException {
    byte[] begin = body.readNBytes(2);
    if (begin.length < 2 || begin[0] != 'P' || begin[1] != 'K') {
      throw AskException.wrong("sent something else in place of a zip");
    }
    PushbackInputStream whole = new PushbackInputStream(body, begin.length);
    whole.unread(begin);
    return whole;
  }

  private static OptionalLong length(ClassicHttpResponse response) {
    long length = response.getEntity() == null ? 0 : response.getEntity().getContentLength();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  private static boolean isAbsent(ClassicHttpResponse response) {
    return response.getCode() == 404 || response.getCode() == 410;
  }

  /** What the upstream says of what it does not have. */
  private String absent(ClassicHttpResponse response) throws IOException {
    String type = header(response, HttpHeaders.CONTENT_TYPE);
    String text = new String(exchange.begin(response), StandardCharsets.UTF_8).strip();
    done(FetchListener.Result.ABSENT);
    if (text.isEmpty() || text.startsWith("<") || type.startsWith("text/html")) {
      return NOT_FOUND;
    }
    String line = Shown.printable(text.lines().findFirst().orElse(NOT_FOUND).strip());
    return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "...";
  }

  /** The meaning of statuses (http.md 5.3), and what data looks like before it is read. */
  private void requireData(ClassicHttpResponse response) throws AskException {
    int status = response.getCode();
    switch (status) {
      case 200 -> requireDataHeaders(response);
      case 401, 403 -> throw AskException.wrong(refused(status));
      case 407 -> throw AskException.broken("is behind a proxy that wants credentials");
      case 429, 503 -> throw AskException.overloaded("answered " + status, pause(response));
      default ->
          throw status >= 500
              ? AskException.broken("answered " + status)
              : AskException.wrong("answered " + status);
    }
  }

  /** Operators look for what is wrong with credentials only where they gave some. */
  private String refused(int status) {
    return upstream.hasCredentials()
        ? "refused our credentials"
        : "answered " + status + " and was shown no credentials";
  }

  private static void requireDataHeaders(ClassicHttpResponse response) throws AskException {
    if (header(response, HttpHeaders.CONTENT_TYPE).startsWith("text/html")) {
      throw AskException.wrong("sent a web page in place of data");
    }
    String coding = header(response, HttpHeaders.CONTENT_ENCODING);
    if (!coding.isEmpty() && !coding.equals("identity")) {
      throw AskException.wrong("sent a compressed answer, which was not asked for");
    }
  }

  private Duration pause(ClassicHttpResponse response) {
    return RetryAfter.parse(header(response, HttpHeaders.RETRY_AFTER), upstream.now());
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null
        ? ""
        : header.getValue().strip().toLowerCase(Locale.ROOT);
  }

  /** What a failure means for the caller; noted for the upstream. */
  RegistryException failed(IOException e) {
    AskException failure = failure(e);
    String detail = detail(e);
    switch (failure.fault()) {
      case UPSTREAM ->
          upstream.suspended(
              admission.failed(failure.words() + detail, failure.pause()), failure.words());
      case ANSWER -> admission.disappointed(failure.words() + detail);
      case OURS -> {
        // Says nothing about the upstream.
      }
    }
    return new RegistryException(failure.reason(), upstream.sentence(failure.words()), e);
  }

  private AskException failure(IOException e) {
    if (upstream.isClosed()) {
      return AskException.ours("is not asked any more: godepot is stopping");
    }
    if (e instanceof AskException known) {
      return known;
    }
    if (exchange.isLate() || e instanceof SocketTimeoutException) {
      return AskException.late("did not answer in time");
    }
    if (e instanceof ForbiddenAddressException) {
      return AskException.wrong("leads to an address that is not allowed");
    }
    if (e instanceof UnknownHostException || e instanceof ConnectException) {
      return AskException.broken("cannot be reached");
    }
    return AskException.broken(
        e instanceof SSLException ? "has no connection that can be trusted" : "broke off");
  }

  /** What only administrators see. */
  private static String detail(IOException e) {
    Optional<String> message = Optional.ofNullable(e.getMessage());
    return e instanceof AskException ? "" : ": " + Shown.printable(message.orElse(e.toString()));
  }

  /** A right answer was here, all of it. */
  private void done(FetchListener.Result what) {
    result = what;
    clean = true;
    admission.succeeded();
  }

  /** The whole of a large body was here. */
  void succeeded() {
    done(FetchListener.Result.FOUND);
    end();
  }

  /** Gives the turn back, and the connection up unless nothing more comes on it. */
  void end() {
    if (ended.compareAndSet(false, true)) {
      deadline.cancel(false);
      if (!clean) {
        exchange.cut();
      }
      admission.left();
      upstream.leave(exchange);
      upstream.ended(result, System.nanoTime() - start);
    }
  }
}
