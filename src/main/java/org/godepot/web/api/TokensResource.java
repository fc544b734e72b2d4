package org.godepot.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Right;
import org.godepot.access.Token;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Shown;
import org.godepot.registry.tokens.TokenAdministration;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.JsonBody;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/** Access tokens of the caller: make, list, revoke. */
@Path("/api/v1/tokens")
public final class TokensResource {
  private final TokenAdministration tokens;
  private final BaseUrl base;

  public TokensResource(TokenAdministration tokens, BaseUrl base) {
    this.tokens = tokens;
    this.base = base;
  }

  @GET
  @Allows(Who.USERS)
  public Response list(
      @QueryParam("user") @Nullable String user, @Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo());
    Page<Token> page = tokens.list(Caller.of(request), Optional.ofNullable(user), paging.page());
    return paging.answer(page.items().stream().map(TokenView::of).toList(), page.total(), base);
  }

  @POST
  @Allows(Who.USERS_BY_PASSWORD)
  public Response create(@Context ContainerRequestContext request) throws IOException {
    TokenAdministration.Made made = tokens.create(Caller.of(request), () -> wanted(request));
    return Answers.json(201, TokenView.of(made));
  }

  /** A new token. */
  record Body(
      @Nullable String name,
      @Nullable String scope,
      @Nullable List<@Nullable String> owners,
      @Nullable String expires) {}

  private static TokenAdministration.Wanted wanted(ContainerRequestContext request)
      throws IOException {
    Body body = JsonBody.read(request, Body.class);
    try {
      Token.Terms terms =
          new Token.Terms(
              Words.required("name", body.name()),
              Words.required(Right.class, "scope", body.scope()),
              Optional.ofNullable(body.owners()).map(TokensResource::names));
      return new TokenAdministration.Wanted(terms, expires(body.expires()));
    } catch (IllegalArgumentException malformed) {
      throw Words.invalid(String.valueOf(malformed.getMessage()));
    }
  }

  private static List<OwnerName> names(List<@Nullable String> owners) {
    List<OwnerName> names = new ArrayList<>();
    for (String owner : owners) {
      names.add(
          Optional.ofNullable(owner)
              .flatMap(OwnerName::parse)
              .orElseThrow(
                  () ->
                      Words.invalid(
                          "owners holds no owner name: " + Shown.of(String.valueOf(owner)))));
    }
    return names;
  }

  private static Optional<Instant> expires(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(given -> OffsetDateTime.parse(given).toInstant());
    } catch (DateTimeException malformed) {
      throw Words.invalid("expires is a time as in 2026-01-02T03:04:05Z");
    }
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  @Allows(Who.USERS)
  public Response revoke(@PathParam("id") long id, @Context ContainerRequestContext request) {
    tokens.revoke(Caller.of(request), id);
    return Answers.noContent();
  }
}
