package org.godepot.web.ops;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.godepot.catalog.Content;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Says that the process serves requests. No I/O: what lies behind is readiness. */
@Path("/healthz")
public final class HealthResource {
  private static final byte[] OK = "ok\n".getBytes(StandardCharsets.UTF_8);

  @GET
  @Allows(Who.EVERYBODY)
  public Response health(@Context ContainerRequestContext request) {
    return Representation.of(Content.of(OK), MediaTypes.TEXT).cache("no-store").answer(request);
  }
}
