package org.godepot.web.ops;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.godepot.access.Policy;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.ops.Meters;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** The figures for Prometheus; needs no database. */
@Path("/metrics")
public final class MetricsResource {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Meters meters;
  private final Mode mode;

  public MetricsResource(Meters meters, Mode mode) {
    this.meters = meters;
    this.mode = mode;
  }

  /** Who may see the figures. */
  public enum Mode {
    PUBLIC,
    /** Site administrators. */
    ROLE,
    OFF;

    /** The word in settings. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response metrics(@Context ContainerRequestContext request) {
    if (mode == Mode.OFF) {
      throw new RegistryException(Reason.NOT_FOUND, "metrics are off (godepot.metrics)");
    }
    if (mode == Mode.ROLE) {
      Policy.requireSiteAdmin(Caller.of(request), "see metrics");
    }
    byte[] body = meters.scrape().getBytes(StandardCharsets.UTF_8);
    return Response.ok(body, TYPE)
        .header(HttpHeaders.CONTENT_LENGTH, body.length)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
