package org.godepot.web.api;

import java.time.Instant;
import org.godepot.registry.upstream.source.State;
import org.godepot.registry.upstream.source.Upstream;
import org.jspecify.annotations.Nullable;

/** An upstream in JSON, with how it is doing. Never holds credentials. */
record UpstreamView(
    String name,
    String url,
    @Nullable String lastSuccess,
    @Nullable String lastFailure,
    @Nullable String failure,
    int failuresInARow,
    @Nullable String suspendedUntil,
    int underWay,
    int waiting) {
  static UpstreamView of(Upstream upstream) {
    State state = upstream.state();
    return new UpstreamView(
        upstream.name(),
        upstream.url().toString(),
        state.lastSuccess().map(Instant::toString).orElse(null),
        state.lastFailure().map(failure -> failure.time().toString()).orElse(null),
        state.lastFailure().map(State.Failure::words).orElse(null),
        state.failuresInARow(),
        state.suspendedUntil().map(Instant::toString).orElse(null),
        state.underWay(),
        state.waiting());
  }
}
