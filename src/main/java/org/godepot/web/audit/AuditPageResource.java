package org.godepot.web.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.trail.Trail;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Pages;

/** The audit trail as a page with a filter. */
@Path("/-/audit")
public final class AuditPageResource {
  private static final String PATH = "/-/audit";
  private static final int EVENTS = 100;

  private final Trail trail;
  private final Times times;
  private final Pages pages;

  public AuditPageResource(Trail trail, Times times, Pages pages) {
    this.trail = trail;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(@Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, Trail.WHAT);
    AuditQuery query = AuditQuery.of(request.getUriInfo().getQueryParameters());
    AuditPage page = page(query, part(actor, query));
    Frame frame = pages.frame("Audit trail", request).withJson(query.address("/api/v1/audit"));
    return pages.show("audit/trail", frame, page, request);
  }

  /** Nothing while it is not clear what is meant. */
  private Trail.Part part(Actor actor, AuditQuery query) {
    return query.mistakes().isEmpty()
        ? trail.newest(actor, query.filter(), query.before(), EVENTS)
        : new Trail.Part(List.of(), Optional.empty());
  }

  private AuditPage page(AuditQuery query, Trail.Part part) {
    AuditPage.Links links =
        new AuditPage.Links(
            query.before().map(position -> query.address(PATH)),
            part.next().map(next -> query.address(PATH, next)),
            query.address(PATH + ".csv"));
    return new AuditPage(
        filter(query), query.mistakes(), part.entries().stream().map(this::row).toList(), links);
  }

  private static AuditPage.Filter filter(AuditQuery query) {
    return new AuditPage.Filter(
        query.typed("actor"),
        query.typed("owner"),
        query.typed("action"),
        query.typed("result"),
        new AuditPage.Days(query.typed("from"), query.typed("to")),
        Arrays.stream(Action.values()).map(Action::word).sorted().toList());
  }

  private AuditPage.Row row(AuditEntry entry) {
    AuditEvent event = entry.event();
    AuditEvent.What what = event.what();
    return new AuditPage.Row(
        times.of(event.at()),
        new AuditPage.Who(
            event.who().name(),
            event.who().token().map(String::valueOf).orElse(""),
            event.who().address(),
            event.who().requestId()),
        new AuditPage.What(what.action().word(), what.owner(), what.subject(), what.detail()),
        event.result(),
        event.result().equals(AuditEvent.OK));
  }
}
