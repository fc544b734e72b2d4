package org.godepot.registry.upstream.source;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.upstream.address.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One GOPROXY or checksum database that is asked over HTTP, never trusted. Thread-safe. */
public final class Upstream implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Upstream.class);

  /** How long something large waits for its turn: as long as clients wait at most (http.md 5.3). */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final SourceSettings settings;
  private final boolean offline;
  private final InstantSource clock;
  private final Deadlines deadlines;
  private final CloseableHttpClient client;
  private final Health health;
  private final Turns turns;
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private final List<FetchListener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  private Upstream(
      SourceSettings settings,
      boolean offline,
      InstantSource clock,
      Deadlines deadlines,
      CloseableHttpClient client) {
    this.settings = settings;
    this.offline = offline;
    this.clock = clock;
    this.deadlines = deadlines;
    this.client = client;
    this.health = new Health(clock);
    this.turns = new Turns(settings.limits());
  }

  /**
   * Opens no connection before the first ask.
   *
   * @param offline whether every ask is refused
   */
  public static Upstream of(
      SourceSettings settings, boolean offline, InstantSource clock, Deadlines deadlines) {
    return of(settings, offline, clock, deadlines, SystemDefaultDnsResolver.INSTANCE);
  }

  /** With names that tests resolve. */
  static Upstream of(
      SourceSettings settings,
      boolean offline,
      InstantSource clock,
      Deadlines deadlines,
      DnsResolver names) {
    return new Upstream(settings, offline, clock, deadlines, Client.of(settings, names));
  }

  /** Tells of asks from now on. */
  public void onFetch(FetchListener listener) {
    listeners.add(listener);
  }

  void ended(FetchListener.Result result, long nanos) {
    listeners.forEach(listener -> listener.ended(name(), result, nanos));
  }

  /** As operators call it. */
  public String name() {
    return settings.name();
  }

  /** What the paths that are asked lie below. */
  public HttpUrl url() {
    return settings.url();
  }

  /** How it does now. */
  public State state() {
    return health.state(turns.underWay(), turns.waiting());
  }

  /**
   * Asks for something small, which is read whole.
   *
   * @param path below the URL, escaped as it goes over the wire
   * @param limit bytes; more are a failure
   * @param parser refuses what it does not understand by an IllegalArgumentException, which is a
   *     failure too
   * @throws RegistryException UPSTREAM_FAILED, UPSTREAM_TIMEOUT, BUSY, or UNAVAILABLE at the end
   */
  public <T> Found<T> read(String path, int limit, Function<byte[], T> parser) {
    HttpUrl url = settings.url().child(path);
    long start = System.nanoTime();
    Duration whole = settings.limits().times().metadata();
    Health.Admission admission = enter(whole);
    return fetch(admission, whole.minusNanos(System.nanoTime() - start)).read(url, limit, parser);
  }

  /**
   * Asks for something large, which is streamed.
   *
   * @param path below the URL, escaped as it goes over the wire
   * @param shape of what is taken; other bytes are a failure
   * @throws RegistryException UPSTREAM_FAILED, UPSTREAM_TIMEOUT, BUSY, or UNAVAILABLE at the end
   */
  public Download open(String path, Shape shape) {
    HttpUrl url = settings.url().child(path);
    Health.Admission admission = enter(PATIENCE);
    return fetch(admission, settings.limits().times().metadata()).open(url, shape);
  }

  /** Waits for a turn; who gets one has to leave. */
  private Health.Admission enter(Duration patience) {
    if (offline) {
      throw refusal(Reason.UPSTREAM_FAILED, "is not asked: godepot is offline");
    }
    if (!health.admits()) {
      throw suspended();
    }
    switch (turns.enter(patience)) {
      case ENTERED -> {
        // On: it is our turn.
      }
      case FULL -> throw new RegistryException(Reason.BUSY, busy());
      case LATE -> throw refusal(Reason.UPSTREAM_TIMEOUT, "is busy with others for too long");
      case CLOSED ->
          throw refusal(Reason.UNAVAILABLE, "is not asked any more: godepot is stopping");
    }
    Optional<Health.Admission> admission = health.admit();
    if (admission.isEmpty()) {
      turns.leave();
      throw suspended();
    }
    return admission.get();
  }

  private String busy() {
    return "too many requests wait for upstream " + name() + "; try again in a moment";
  }

  private RegistryException suspended() {
    return refusal(Reason.UPSTREAM_FAILED, "failed too often and is left alone for a while");
  }

  private RegistryException refusal(Reason reason, String words) {
    return new RegistryException(reason, sentence(words));
  }

  private Fetch fetch(Health.Admission admission, Duration time) {
    Exchange exchange = new Exchange(client, settings, deadlines);
    underWay.add(exchange);
    if (closed) {
      exchange.cut();
    }
    return new Fetch(this, exchange, admission, deadlines.in(time, exchange::expire));
  }

  /** What callers of ours read. */
  String sentence(String words) {
    return "upstream " + name() + " " + words + "; stored versions still work";
  }

  boolean hasCredentials() {
    return settings.access().credentials().isPresent();
  }

  Limits limits() {
    return settings.limits();
  }

  Instant now() {
    return clock.instant();
  }

  boolean isClosed() {
    return closed;
  }

  /** Tells operators when a pause begins. */
  void suspended(Optional<Duration> pause, String words) {
    pause.ifPresent(
        time ->
            log.warn("upstream {} {}; it is left alone for {} s", name(), words, time.toSeconds()));
  }

  void leave(Exchange exchange) {
    underWay.remove(exchange);
    turns.leave();
  }

  /** Ends what is under way: whoever reads gets UNAVAILABLE. */
  @Override
  public void close() throws IOException {
    closed = true;
    turns.close();
    underWay.forEach(Exchange::cut);
    client.close(CloseMode.IMMEDIATE);
  }
}
