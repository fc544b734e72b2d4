package org.godepot.web.pages.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.TokenUse;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.SignIn;

/** Tells visitors who they are. */
@Path("/-/account")
public final class AccountResource {
  private final OwnerAdministration owners;
  private final Pages pages;

  public AccountResource(OwnerAdministration owners, Pages pages) {
    this.owners = owners;
    this.pages = pages;
  }

  @GET
  @Allows(Who.USERS)
  public Response get(@Context ContainerRequestContext request) {
    Actor actor = SignIn.require(request);
    List<AccountPage.Row> rows = owners.own(actor).stream().map(AccountResource::row).toList();
    AccountPage page =
        new AccountPage(
            signedIn(actor), actor.roles().stream().sorted().toList(), container(request), rows);
    return pages.show("account/overview", pages.frame("Your account", request), page, request);
  }

  private static String signedIn(Actor actor) {
    return actor.token().map(AccountResource::byToken).orElse("by password");
  }

  private static String byToken(TokenUse token) {
    String where = token.owners().isPresent() ? " at some owners only" : "";
    return "by an access token with scope " + token.scope().word() + where;
  }

  private static AccountPage.Row row(OwnerAdministration.Seen seen) {
    return new AccountPage.Row(
        seen.owner().owner().name().text(),
        seen.owner().profile().visibility().word(),
        seen.right().word());
  }

  /** Containers know nothing of tokens. */
  private static String container(ContainerRequestContext request) {
    return Optional.ofNullable(request.getSecurityContext().getAuthenticationScheme())
        .orElse("nothing: it was not asked");
  }
}
