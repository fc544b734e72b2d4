package org.godepot.web.pages.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.ops.Readiness;
import org.godepot.registry.browse.StorageFigures;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Pages;

/** How godepot is doing, at first sight. */
@Path("/-/admin")
public final class AdminResource {
  private final Readiness readiness;
  private final StorageFigures figures;
  private final Times times;
  private final Pages pages;

  public AdminResource(Readiness readiness, StorageFigures figures, Times times, Pages pages) {
    this.readiness = readiness;
    this.figures = figures;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(@Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, "look after this site");
    AdminPage page = new AdminPage(checks(), stored(figures.of(actor)), caller(actor, request));
    return pages.show("admin/overview", pages.frame("Administration", request), page, request);
  }

  private List<AdminPage.Check> checks() {
    return readiness.now().entrySet().stream()
        .map(
            entry ->
                new AdminPage.Check(
                    entry.getKey(), entry.getValue().works(), entry.getValue().remarks()))
        .toList();
  }

  private AdminPage.Stored stored(StorageFigures.Figures figures) {
    StorageFigures.Hosted hosted = figures.hosted();
    return new AdminPage.Stored(
        Sizes.count(hosted.versions()),
        Sizes.of(hosted.zips()),
        Sizes.of(hosted.zips() - hosted.distinctZips()),
        Sizes.of(hosted.mods()),
        new AdminPage.Outside(
            Sizes.count(figures.outside().versions()),
            Sizes.of(figures.outside().bytes()),
            times.of(figures.at())));
  }

  private static AdminPage.Caller caller(Actor actor, ContainerRequestContext request) {
    String roles = actor.roles().stream().sorted().collect(Collectors.joining(", "));
    return new AdminPage.Caller(
        actor.name().orElse(""),
        roles.isEmpty() ? "none of those that rights were given to" : roles,
        Optional.ofNullable(request.getSecurityContext().getAuthenticationScheme()).orElse("none"),
        actor.peer().address());
  }
}
