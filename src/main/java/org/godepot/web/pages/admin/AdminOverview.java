package org.godepot.web.pages.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.access.Actor;
import org.godepot.ops.Readiness;
import org.godepot.registry.browse.StorageFigures;
import org.godepot.registry.maintenance.MaintenanceAdministration;
import org.godepot.web.Caller;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.FormState;

/** What the overview shows of how godepot is doing. */
public final class AdminOverview {
  private final Readiness readiness;
  private final StorageFigures figures;
  private final Times times;

  public AdminOverview(Readiness readiness, StorageFigures figures, Times times) {
    this.readiness = readiness;
    this.figures = figures;
    this.times = times;
  }

  AdminPage page(
      MaintenanceAdministration.Standing standing,
      String seal,
      FormState state,
      ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    Optional<AdminPage.Running> running =
        standing
            .maintenance()
            .map(
                one ->
                    new AdminPage.Running(
                        one.by(), times.of(one.since()), times.of(one.until()), one.reason()));
    return new AdminPage(
        checks(),
        stored(figures.of(actor)),
        caller(actor, request),
        new AdminPage.ReadOnlySwitch(standing.bySetting(), running, seal, state));
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
