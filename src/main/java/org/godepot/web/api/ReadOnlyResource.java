package org.godepot.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.Maintenance;
import org.godepot.registry.maintenance.MaintenanceAdministration;
import org.godepot.web.Caller;
import org.godepot.web.JsonBody;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/** The read-only switch of all servers on the database. It works while it is on. */
@Path("/api/v1/admin/read-only")
public final class ReadOnlyResource {
  private final MaintenanceAdministration maintenance;

  public ReadOnlyResource(MaintenanceAdministration maintenance) {
    this.maintenance = maintenance;
  }

  /** Maintenance in JSON. */
  record MaintenanceView(String by, String since, @Nullable String until, String reason) {
    static MaintenanceView of(Maintenance one) {
      String until = one.until().map(Instant::toString).orElse(null);
      return new MaintenanceView(one.by(), one.since().toString(), until, one.reason());
    }
  }

  /**
   * How things stand, in JSON.
   *
   * @param readOnly whether this server refuses changes
   * @param bySetting whether it does so whatever is switched here
   * @param maintenance left out where there is none
   */
  record StandingView(
      boolean readOnly,
      boolean bySetting,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MaintenanceView maintenance) {
    static StandingView of(MaintenanceAdministration.Standing standing) {
      return new StandingView(
          standing.readOnly(),
          standing.bySetting(),
          standing.maintenance().map(MaintenanceView::of).orElse(null));
    }
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(@Context ContainerRequestContext request) {
    return Answers.json(200, StandingView.of(maintenance.standing(Caller.of(request))));
  }

  /** Begins maintenance, or announces another end or reason of the one there is. */
  @PUT
  @Allows(Who.SITE_ADMINS)
  public Response put(@Context ContainerRequestContext request) throws IOException {
    Actor actor = Caller.of(request);
    boolean begun = maintenance.put(actor, () -> plan(request));
    return Answers.json(begun ? 201 : 200, StandingView.of(maintenance.standing(actor)));
  }

  /** What is planned; both may be absent. */
  record Body(@Nullable String until, @Nullable String reason) {}

  private static MaintenanceAdministration.Plan plan(ContainerRequestContext request)
      throws IOException {
    Body body = JsonBody.read(request, Body.class);
    return new MaintenanceAdministration.Plan(
        Optional.ofNullable(body.until()).map(ReadOnlyResource::time),
        Optional.ofNullable(body.reason()).orElse("").strip());
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException malformed) {
      throw Words.invalid("until is a time such as 2026-01-02T14:00:00Z");
    }
  }

  @DELETE
  @Allows(Who.SITE_ADMINS)
  public Response delete(@Context ContainerRequestContext request) {
    maintenance.end(Caller.of(request));
    return Answers.noContent();
  }
}
