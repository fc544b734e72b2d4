package org.godepot.web.pages.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Token;
import org.godepot.catalog.Page;
import org.godepot.registry.tokens.TokenAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Frame;
import org.godepot.web.pages.Attempt;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.FormState;
import org.godepot.web.pages.Listing;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.SignIn;

/** Access tokens of the visitor: list, make, revoke. */
@Path("/-/account/tokens")
public final class TokensPageResource {
  private static final String REVOKE = "revoke";

  private final TokenAdministration tokens;
  private final TokenRows rows;
  private final Pages pages;

  public TokensPageResource(TokenAdministration tokens, TokenRows rows, Pages pages) {
    this.tokens = tokens;
    this.rows = rows;
    this.pages = pages;
  }

  @GET
  @Allows(Who.USERS)
  public Response list(@Context ContainerRequestContext request) {
    return show(FormState.FRESH, request);
  }

  private Response show(FormState state, ContainerRequestContext request) {
    Actor actor = SignIn.require(request);
    Listing listing = Listing.of("/-/account/tokens", request.getUriInfo());
    Page<TokensPage.Row> part = rows.of(actor, listing.page());
    TokensPage page =
        new TokensPage(
            part.items(), listing.pager(part), rows.creation(actor), pages.seal(request), state);
    Frame frame = pages.frame("Your access tokens", request).withJson("/api/v1/tokens");
    return pages.show("account/tokens", frame, page, state, request);
  }

  /** Makes a token and shows it, here and never again: not behind an address that could be kept. */
  @POST
  @Allows(Who.USERS_BY_PASSWORD)
  public Response create(@Context ContainerRequestContext request) throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    List<TokenAdministration.Made> made = new ArrayList<>();
    Optional<FormState> back =
        Attempt.of(form, TokenForm.ID, "name")
            .withForbidden()
            .run(() -> made.add(tokens.create(actor, () -> TokenForm.read(form, rows.now()))));
    return back.map(state -> show(state, request)).orElseGet(() -> reveal(made.get(0), request));
  }

  private Response reveal(TokenAdministration.Made made, ContainerRequestContext request) {
    Token token = made.token();
    String secret = made.secret().reveal();
    TokenMadePage page =
        new TokenMadePage(
            token.terms().name(),
            token.terms().scope().word(),
            rows.time(token.life().expires()),
            secret,
            Netrc.of(pages.visit(request).base()).lines(token.user(), secret));
    return pages.answer(201, "account/made", pages.frame("Your new access token", request), page);
  }

  @POST
  @Path("{id: [0-9]{1,18}}")
  @Allows(Who.USERS)
  public Response revoke(@PathParam("id") long id, @Context ContainerRequestContext request)
      throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    Optional<FormState> back = Attempt.of(form, REVOKE, "id").run(() -> tokens.revoke(actor, id));
    return back.map(state -> show(state, request))
        .orElseGet(() -> pages.goTo("/-/account/tokens", request));
  }
}
