package org.godepot.web.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.registry.trail.Trail;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** The audit trail in JSON, the newest event first; a Link header leads to what follows. */
@Path("/api/v1/audit")
public final class AuditResource {
  private static final String PATH = "/api/v1/audit";
  private static final int EVENTS = 100;

  private final Trail trail;
  private final BaseUrl base;

  public AuditResource(Trail trail, BaseUrl base) {
    this.trail = trail;
    this.base = base;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response list(@Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, Trail.WHAT);
    AuditQuery query = AuditQuery.of(request.getUriInfo().getQueryParameters()).require();
    Trail.Part part = trail.newest(actor, query.filter(), query.before(), EVENTS);
    List<AuditView> views = part.entries().stream().map(AuditView::of).toList();
    byte[] body = Json.bytes(views);
    Response.ResponseBuilder answer =
        Response.ok(body, MediaTypes.JSON)
            .header("Content-Length", body.length)
            .header("Cache-Control", "no-store");
    part.next()
        .map(next -> base.of(request.getUriInfo()) + query.address(PATH, next))
        .ifPresent(next -> answer.header("Link", "<" + next + ">; rel=\"next\""));
    return answer.build();
  }
}
