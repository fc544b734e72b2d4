package org.godepot.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What godepot measures of itself, as Prometheus text (http.md 10). No label ever holds the name of
 * a module, an owner or a user: their number has no bound, and their names are nobody's business.
 * Thread-safe.
 */
public final class Meters implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final Map<Request, Timer> requests = new ConcurrentHashMap<>();
  private final Map<String, Counter> published = new ConcurrentHashMap<>();
  private final Counter refusedSignIns;

  public Meters() {
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbage.bindTo(registry);
    refusedSignIns =
        Counter.builder("godepot.auth.failures")
            .description("requests with wrong credentials")
            .register(registry);
  }

  /** One of the few kinds of requests there are. */
  private record Request(String route, String method, int status) {}

  /**
   * Counts an answered request.
   *
   * @param route the route's template, never the path
   * @param method one that the route knows, else {@code other}
   */
  public void request(String route, String method, int status, long nanos) {
    requests
        .computeIfAbsent(new Request(route, method, status), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Request request) {
    return Timer.builder("godepot.http.requests")
        .description("answered requests")
        .tag("route", request.route())
        .tag("method", request.method())
        .tag("status", Integer.toString(request.status()))
        .register(registry);
  }

  /**
   * Counts what was asked outside.
   *
   * @param source name of an upstream
   * @param result one of a few words, such as {@code found}
   */
  public void fetch(String source, String result, long nanos) {
    registry
        .timer("godepot.upstream.fetch", "source", source, "result", result)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * Counts a file from outside that was here already.
   *
   * @param kind {@code info}, {@code mod} or {@code zip}
   */
  public void cacheHit(String kind) {
    registry.counter("godepot.cache.hits", "kind", kind).increment();
  }

  /**
   * Counts an upload.
   *
   * @param result one of a few words, such as {@code created}
   */
  public void upload(String result) {
    published
        .computeIfAbsent(
            result,
            word ->
                Counter.builder("godepot.publish")
                    .description("uploads by what became of them")
                    .tag("result", word)
                    .register(registry))
        .increment();
  }

  public void refusedSignIn() {
    refusedSignIns.increment();
  }

  /** Shows a figure that somebody else keeps. */
  public void gauge(String name, String description, Supplier<Number> figure) {
    Gauge.builder(name, figure).description(description).register(registry);
  }

  /** For parts that measure themselves, such as a connection pool. */
  public MeterRegistry registry() {
    return registry;
  }

  /** All figures in Prometheus' text format 0.0.4. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
