package org.godepot.web.pages.owners;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.Claim;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Attempt;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.FormState;
import org.godepot.web.pages.Listing;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.Query;

/** An owner, and the prefixes that site administrators give it. */
@Path("/-/owners/{owner}")
public final class OwnerResource {
  private static final String CLAIM = "claim";
  private static final String WITHDRAW = "withdraw";

  private final OwnerAdministration owners;
  private final PrefixAdministration prefixes;
  private final Times times;
  private final Pages pages;

  public OwnerResource(
      OwnerAdministration owners, PrefixAdministration prefixes, Times times, Pages pages) {
    this.owners = owners;
    this.prefixes = prefixes;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.READERS)
  public Response get(@PathParam("owner") String owner, @Context ContainerRequestContext request) {
    OwnerName name = OwnerParam.parse(owner, Right.READ, Caller.of(request));
    return show(name, FormState.FRESH, request);
  }

  private Response show(OwnerName name, FormState state, ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    OwnerAdministration.Seen seen = owners.get(actor, name);
    Listing listing = Listing.of("/-/owners/" + name, request.getUriInfo());
    Page<Claim> claims = prefixes.list(actor, name, listing.page());
    List<OwnerPage.Row> rows = claims.items().stream().map(this::row).toList();
    OwnerPage page =
        new OwnerPage(
            OwnerHead.of(seen),
            times.of(seen.owner().profile().created()),
            new Query().with("owner", name.text()).of("/-/search"),
            rows,
            listing.pager(claims),
            new OwnerPage.Claiming(actor.siteAdmin(), pages.seal(request), state));
    Frame frame =
        pages.frame(name.text(), request).withJson("/api/v1/owners/" + name + "/prefixes");
    return pages.show("owners/overview", frame, page, state, request);
  }

  private OwnerPage.Row row(Claim claim) {
    return new OwnerPage.Row(claim.prefix().text(), claim.by(), times.of(claim.at()));
  }

  /** Gives a prefix, or withdraws one. */
  @POST
  @Allows(Who.SITE_ADMINS)
  public Response change(@PathParam("owner") String owner, @Context ContainerRequestContext request)
      throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parseForSiteAdmin(owner, actor, PrefixAdministration.CLAIM);
    boolean withdraws = form.text("do").equals(WITHDRAW);
    Optional<FormState> back =
        Attempt.of(form, withdraws ? WITHDRAW : CLAIM, "prefix")
            .run(() -> change(actor, name, withdraws, form));
    return back.map(state -> show(name, state, request))
        .orElseGet(() -> pages.goTo("/-/owners/" + name, request));
  }

  private void change(Actor actor, OwnerName name, boolean withdraws, Form form)
      throws IOException {
    if (withdraws) {
      prefixes.withdraw(actor, name, () -> prefix(form));
      return;
    }
    boolean move = form.text("move").equals("true");
    prefixes.claim(actor, name, () -> prefix(form), move);
  }

  private static ModulePrefix prefix(Form form) {
    return form.value("prefix", ModulePrefix::new);
  }
}
