package org.godepot.web.pages.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.registry.maintenance.MaintenanceAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Attempt;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.FormState;
import org.godepot.web.pages.Pages;

/** How godepot is doing, at first sight; here maintenance is begun and ended. */
@Path("/-/admin")
public final class AdminResource {
  private static final String PATH = "/-/admin";
  private static final String BEGIN = "begin";
  private static final String CHANGE = "change";
  private static final String END = "end";
  private static final String UNTIL = "until";

  private final AdminOverview overview;
  private final MaintenanceAdministration maintenance;
  private final Pages pages;

  public AdminResource(AdminOverview overview, MaintenanceAdministration maintenance, Pages pages) {
    this.overview = overview;
    this.maintenance = maintenance;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(@Context ContainerRequestContext request) {
    Policy.requireSiteAdmin(Caller.of(request), "look after this site");
    return show(FormState.FRESH, request);
  }

  private Response show(FormState state, ContainerRequestContext request) {
    MaintenanceAdministration.Standing standing = maintenance.standing(Caller.of(request));
    AdminPage page = overview.page(standing, pages.seal(request), state, request);
    return pages.show(
        "admin/overview", pages.frame("Administration", request), page, state, request);
  }

  /** Begins, changes or ends maintenance. */
  @POST
  @Allows(Who.SITE_ADMINS)
  public Response change(@Context ContainerRequestContext request) throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, MaintenanceAdministration.WHAT);
    String deed = form.text("do");
    String id = deed.equals(END) || deed.equals(CHANGE) ? deed : BEGIN;
    Optional<FormState> back = Attempt.of(form, id, UNTIL).run(() -> change(actor, id, form));
    return back.map(state -> show(state, request)).orElseGet(() -> pages.goTo(PATH, request));
  }

  private void change(Actor actor, String deed, Form form) throws IOException {
    switch (deed) {
      case END -> maintenance.end(actor);
      case CHANGE -> maintenance.change(actor, () -> plan(form));
      default -> maintenance.begin(actor, () -> plan(form));
    }
  }

  private static MaintenanceAdministration.Plan plan(Form form) {
    return new MaintenanceAdministration.Plan(
        form.value(UNTIL, AdminResource::time), form.text("reason"));
  }

  /** What browsers send for a field of date and time, and what people type. */
  private static Optional<Instant> time(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain = text.replace(' ', 'T').replaceFirst("Z$", "");
      return Optional.of(LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "type a day and time, such as 2026-01-02 14:00", malformed);
    }
  }
}
