package org.godepot.web.pages.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.godepot.access.Actor;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.PathPattern;
import org.godepot.golang.report.Problem;
import org.godepot.registry.mirror.MirrorAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Pager;
import org.godepot.web.pages.Listing;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.Query;
import org.jspecify.annotations.Nullable;

/** The rules about modules from outside, and a way to try them that asks nobody outside. */
@Path(RulesResource.PATH)
public final class RulesResource {
  static final String PATH = "/-/admin/rules";

  /** Claims on the page, which stays below a hundred kilobytes; the field above finds any. */
  private static final int MAX_CLAIMS = 300;

  /** Lines of the rules file on a page. */
  private static final int LINES = 100;

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
    Optional<RulesPage.Fate> fate =
        tried ? Optional.of(fate(actor, ModulePath.of(asked))) : Optional.empty();
    int deciding = fate.map(RulesPage.Fate::line).orElse(0);
    RulesPage page =
        new RulesPage(
            part(rules.lines(), deciding, asked, request.getUriInfo()),
            inForce(rules),
            asked,
            fate,
            problems.stream().map(Problem::message).findFirst().orElse(""));
    return pages.show("admin/rules", pages.frame("Rules", request), page, request);
  }

  /** The part that is asked for; if none is, the one with the line that decides. */
  private static RulesPage.Rules part(
      List<String> all, int deciding, String asked, UriInfo request) {
    boolean chosen = request.getQueryParameters().containsKey("page");
    int number =
        chosen || deciding == 0
            ? Listing.of(PATH, request).page().number()
            : (deciding - 1) / LINES + 1;
    Page.Request page = new Page.Request(number, LINES);
    List<RulesPage.Line> lines =
        IntStream.range(0, all.size())
            .skip(page.offset())
            .limit(LINES)
            .mapToObj(row -> new RulesPage.Line(row + 1, all.get(row), row + 1 == deciding))
            .toList();
    IntFunction<String> address =
        other -> new Query().with("path", asked).with("page", Integer.toString(other)).of(PATH);
    return new RulesPage.Rules(lines, Pager.of(page, lines.size(), all.size(), address));
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
