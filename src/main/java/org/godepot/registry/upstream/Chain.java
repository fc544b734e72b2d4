package org.godepot.registry.upstream;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.upstream.source.Download;
import org.godepot.registry.upstream.source.Found;
import org.godepot.registry.upstream.source.Shape;
import org.godepot.registry.upstream.source.Upstream;
import org.jspecify.annotations.Nullable;

/**
 * Upstreams in the order in which they are asked, as in {@code GOPROXY}: behind a comma the next
 * one is asked when something is not there, behind a bar also when anything goes wrong. A failure
 * is never told as "not there": clients would ask somebody else. Thread-safe.
 */
public final class Chain {
  private final List<Step> steps;
  private final boolean offline;

  /** An upstream, and whether any error leads to the next one. */
  record Step(Upstream upstream, boolean onAnyError) {}

  /**
   * @param offline whether every ask is refused
   */
  Chain(List<Step> steps, boolean offline) {
    this.steps = List.copyOf(steps);
    this.offline = offline;
  }

  /**
   * Asks for something small, which is read whole.
   *
   * @param path case-escaped, such as {@code example.com/!upper/@v/list}
   * @param limit bytes; more are a failure
   * @param parser refuses what it does not understand by an IllegalArgumentException, which counts
   *     as a failure of this source
   * @throws RegistryException UPSTREAM_FAILED, UPSTREAM_TIMEOUT, BUSY, or UNAVAILABLE at the end:
   *     the first failure
   */
  public <T> Found<T> read(String path, int limit, Function<byte[], T> parser) {
    return ask(
        upstream -> upstream.read(path, limit, parser), found -> found instanceof Found.Absent);
  }

  /**
   * Asks for something large, which is streamed.
   *
   * @param path case-escaped, such as {@code example.com/!upper/@v/v1.0.0.zip}
   * @param shape of what is taken; other bytes are a failure of this source
   * @throws RegistryException UPSTREAM_FAILED, UPSTREAM_TIMEOUT, BUSY, or UNAVAILABLE at the end:
   *     the first failure
   */
  public Download open(String path, Shape shape) {
    return ask(upstream -> upstream.open(path, shape), found -> found instanceof Download.Absent);
  }

  private <T> T ask(Function<Upstream, T> question, Function<T, Boolean> isAbsent) {
    if (offline) {
      throw new RegistryException(
          Reason.UPSTREAM_FAILED, "a rule keeps this path offline; stored versions still work");
    }
    @Nullable RegistryException failure = null;
    @Nullable T absent = null;
    for (Step step : steps) {
      try {
        T found = question.apply(step.upstream());
        if (!isAbsent.apply(found)) {
          return found;
        }
        absent = absent == null ? found : absent;
      } catch (RegistryException e) {
        failure = failure == null ? e : failure;
        if (!step.onAnyError()) {
          throw failure;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
    if (absent == null) {
      throw new IllegalStateException("a chain has an upstream");
    }
    return absent;
  }

  /** The names of the upstreams with what stands between them, as in the rules. */
  @Override
  public String toString() {
    String text =
        steps.stream()
            .map(step -> step.upstream().name() + (step.onAnyError() ? "|" : ","))
            .collect(Collectors.joining());
    return text.substring(0, text.length() - 1);
  }
}
