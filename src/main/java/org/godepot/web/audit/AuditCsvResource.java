package org.godepot.web.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.registry.trail.Trail;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** The audit trail as a table for spreadsheets, however long it is. */
@Path("/-/audit.csv")
public final class AuditCsvResource {
  private static final MediaType CSV = new MediaType("text", "csv").withCharset("utf-8");

  private final Trail trail;

  public AuditCsvResource(Trail trail) {
    this.trail = trail;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(@Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, Trail.WHAT);
    AuditQuery query = AuditQuery.of(request.getUriInfo().getQueryParameters()).require();
    Trail.Export events = trail.all(actor, query.filter());
    Response.ResponseBuilder answer =
        Response.ok()
            .type(CSV)
            .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
            .header("Cache-Control", "no-store");
    StreamingOutput table = out -> AuditCsv.write(events, out);
    boolean head = request.getMethod().equals(HttpMethod.HEAD);
    return head ? answer.build() : answer.entity(table).build();
  }
}
