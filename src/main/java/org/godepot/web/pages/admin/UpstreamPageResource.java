package org.godepot.web.pages.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.godepot.registry.mirror.MirrorAdministration;
import org.godepot.registry.upstream.source.State;
import org.godepot.registry.upstream.source.Upstream;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Pages;

/** How upstreams and checksum databases are doing. */
@Path("/-/admin/upstream")
public final class UpstreamPageResource {
  private final MirrorAdministration mirror;
  private final Times times;
  private final Pages pages;

  public UpstreamPageResource(MirrorAdministration mirror, Times times, Pages pages) {
    this.mirror = mirror;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(@Context ContainerRequestContext request) {
    List<UpstreamPage.Row> rows =
        mirror.upstreams(Caller.of(request)).stream().map(this::row).toList();
    return pages.show(
        "admin/upstream",
        pages.frame("Upstreams", request).withJson("/api/v1/admin/upstreams"),
        new UpstreamPage(rows),
        request);
  }

  private UpstreamPage.Row row(Upstream upstream) {
    State state = upstream.state();
    UpstreamPage.History history =
        new UpstreamPage.History(
            times.of(state.lastSuccess()),
            times.of(state.lastFailure().map(State.Failure::time)),
            state.lastFailure().map(State.Failure::words).orElse(""),
            state.failuresInARow(),
            times.of(state.suspendedUntil()));
    return new UpstreamPage.Row(
        upstream.name(),
        upstream.url().toString(),
        word(state),
        state.failuresInARow() == 0,
        history,
        new UpstreamPage.Load(state.underWay(), state.waiting()));
  }

  private static String word(State state) {
    if (state.suspendedUntil().isPresent()) {
      return "left alone";
    }
    if (state.failuresInARow() > 0) {
      return "failing";
    }
    return state.lastSuccess().isPresent() ? "works" : "not asked yet";
  }
}
