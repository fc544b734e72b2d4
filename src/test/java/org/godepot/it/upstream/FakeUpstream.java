package org.godepot.it.upstream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.net.ssl.SSLContext;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;

/**
 * A GOPROXY that serves what it is given, lies where it is told to, and remembers what it was
 * asked. Listens on 127.0.0.1. Thread-safe.
 */
public final class FakeUpstream implements AutoCloseable {
  private static final Instant FIRST_TIME = Instant.parse("2026-01-02T03:04:05Z");

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "fake-upstream");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<ModulePath, TreeMap<Version, String>> modules = new ConcurrentHashMap<>();
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final Map<String, HttpHandler> mounted = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * What somebody asked.
   *
   * @param path decoded
   * @param headers by names in small letters
   */
  public record Request(String path, Map<String, String> headers) {
    /** A header; empty without one. */
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
  }

  private FakeUpstream(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** One on a free port. */
  public static FakeUpstream start() {
    try {
      return new FakeUpstream(HttpServer.create(free(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that speaks TLS. */
  public static FakeUpstream start(SSLContext tls) {
    try {
      HttpsServer server = HttpsServer.create(free(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new FakeUpstream(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress free() throws IOException {
    return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
  }

  /** Where it listens, without a slash at the end. */
  public String url() {
    return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Serves a file; the path begins with a slash and is not percent-encoded. */
  public FakeUpstream put(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  /** Serves a text. */
  public FakeUpstream put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Serves all files of a version, and the list and latest of its module with it. */
  public synchronized FakeUpstream module(ModuleVersion id, byte[] zip) {
    TreeMap<Version, String> versions = modules.computeIfAbsent(id.path(), path -> new TreeMap<>());
    Instant time = FIRST_TIME.plus(Duration.ofDays(versions.size()));
    String info = "{\"Version\":\"" + id.version().text() + "\",\"Time\":\"" + time + "\"}";
    versions.put(id.version(), info);
    put(file(id, "info"), info);
    put(file(id, "mod"), mod(id, zip));
    put(file(id, "zip"), zip);
    put(
        directory(id.path()) + "@v/list",
        versions.keySet().stream()
            .filter(version -> !version.isPseudo())
            .map(version -> version.text() + "\n")
            .collect(Collectors.joining()));
    Version latest = LatestVersion.of(versions.keySet()).orElseThrow();
    return put(directory(id.path()) + "@latest", versions.get(latest));
  }

  private static String directory(ModulePath path) {
    return "/" + path.escaped() + "/";
  }

  /** The path of one of a version's files: {@code info}, {@code mod} or {@code zip}. */
  public static String file(ModuleVersion id, String extension) {
    return directory(id.path()) + "@v/" + id.version().escaped() + "." + extension;
  }

  private static byte[] mod(ModuleVersion id, byte[] zip) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = in.getNextEntry();
      while (entry != null) {
        if (entry.getName().equals(id.zipPrefix() + "go.mod")) {
          return in.readAllBytes();
        }
        entry = in.getNextEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ("module " + id.path().text() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Does something else than serve what is at the path. */
  public FakeUpstream fault(String path, Fault fault) {
    faults.put(path, fault);
    return this;
  }

  /** Serves what is at the path again. */
  public FakeUpstream heal(String path) {
    faults.remove(path);
    return this;
  }

  /** Gives all paths below one to a handler, which closes the exchange. */
  public FakeUpstream mount(String prefix, HttpHandler handler) {
    mounted.put(prefix, handler);
    return this;
  }

  /** Everything that was asked so far, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The other ends of all connections so far. */
  public Set<InetSocketAddress> clients() {
    return Set.copyOf(clients);
  }

  /** What was asked at a path so far. */
  public List<Request> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    clients.add(exchange.getRemoteAddress());
    String path = exchange.getRequestURI().getPath();
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    requests.add(new Request(path, Map.copyOf(headers)));
    Optional<HttpHandler> handler =
        mounted.entrySet().stream()
            .filter(entry -> path.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (handler.isPresent()) {
      handler.get().handle(exchange);
      return;
    }
    try (exchange) {
      Optional<byte[]> body = Optional.ofNullable(files.get(path));
      Fault fault = faults.getOrDefault(path, FakeUpstream::serve);
      fault.answer(new Asked(exchange, body, this));
    }
  }

  /** What every right answer of a GOPROXY is. */
  private static void serve(Asked asked) throws IOException {
    if (asked.body().isEmpty()) {
      asked.send(404, "not found: nothing at " + asked.path());
      return;
    }
    byte[] bytes = asked.body().get();
    asked.type(asked.path().endsWith(".zip") ? "application/zip" : "text/plain; charset=utf-8");
    asked.head(200, bytes.length);
    asked.write(bytes, 0, bytes.length);
  }

  /** Waits, but not longer than this upstream lives. */
  void pause(Duration time) {
    try {
      if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("closed while it waited");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Ends everything, what hangs too. */
  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
