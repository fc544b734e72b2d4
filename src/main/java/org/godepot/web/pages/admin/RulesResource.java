package org.godepot.web.pages.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.Claim;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.PathPattern;
import org.godepot.golang.report.Problem;
import org.godepot.registry.mirror.MirrorAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Pages;
import org.jspecify.annotations.Nullable;

/** The rules about modules from outside, and a way to try them that asks nobody outside. */
@Path("/-/admin/rules")
public final class RulesResource {
  /** Claims on the page, which stays below a hundred kilobytes; the field above finds any. */
  private static final int MAX_CLAIMS = 300;

  private final MirrorAdministration mirror;
  private final Pages pages;

  public RulesResource(MirrorAdministration mirror, Pages pages) {
    this.mirror = mirror;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(
      @QueryParam("path") @Nullable String path, @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    MirrorAdministration.InForce rules = mirror.rules(actor);
    String asked = Optional.ofNullable(path).orElse("").strip();
    List<Problem> problems = asked.isEmpty() ? List.of() : ModulePath.problems(asked);
    boolean tried = !asked.isEmpty() && problems.isEmpty();
    RulesPage page =
        new RulesPage(
            rules.lines(),
            inForce(rules),
            asked,
            tried ? Optional.of(fate(actor, ModulePath.of(asked))) : Optional.empty(),
            problems.stream().map(Problem::message).findFirst().orElse(""));
    return pages.show("admin/rules", pages.frame("Rules", request), page, request);
  }

  private static RulesPage.InForce inForce(MirrorAdministration.InForce rules) {
    List<Claim> shown = rules.claims().stream().limit(MAX_CLAIMS).toList();
    return new RulesPage.InForce(
        rules.reserved().map(PathPattern::text).orElse(""),
        rules.offline(),
        shown,
        rules.claims().size() - shown.size());
  }

  private RulesPage.Fate fate(Actor actor, ModulePath path) {
    return Fates.of(path, mirror.fate(actor, path));
  }
}
