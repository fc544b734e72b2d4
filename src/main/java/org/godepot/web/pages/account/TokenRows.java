package org.godepot.web.pages.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.access.Actor;
import org.godepot.access.Token;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.tokens.TokenAdministration;
import org.godepot.web.html.Times;
import org.godepot.web.html.When;

/** What the page of tokens shows. */
public final class TokenRows {
  /** There are never more. */
  private static final Page.Request ALL = new Page.Request(1, TokenAdministration.MAX_TOKENS);

  private final TokenAdministration tokens;
  private final OwnerAdministration owners;
  private final InstantSource clock;
  private final Times times;

  public TokenRows(
      TokenAdministration tokens, OwnerAdministration owners, InstantSource clock, Times times) {
    this.tokens = tokens;
    this.owners = owners;
    this.clock = clock;
    this.times = times;
  }

  /** The actor's tokens, the newest first. */
  Page<TokensPage.Row> of(Actor actor, Page.Request page) {
    List<Token> all = new ArrayList<>(tokens.list(actor, Optional.empty(), ALL).items());
    Collections.reverse(all);
    List<TokensPage.Row> rows =
        all.stream().skip(page.offset()).limit(page.limit()).map(this::row).toList();
    return new Page<>(rows, all.size());
  }

  private TokensPage.Row row(Token token) {
    Token.Life life = token.life();
    return new TokensPage.Row(
        token.id(),
        token.terms().name(),
        new TokensPage.Limits(token.terms().scope().word(), owners(token)),
        token.last4(),
        new TokensPage.Life(
            times.of(life.created()), times.of(life.expires()), times.of(life.lastUsed())),
        !now().isBefore(life.expires()));
  }

  private static String owners(Token token) {
    return token.terms().owners().orElse(List.of()).stream()
        .map(OwnerName::text)
        .collect(Collectors.joining(", "));
  }

  /** The form for a new one, with those owners to be ticked at which the actor has rights. */
  TokensPage.Creation creation(Actor actor) {
    boolean byPassword = actor.token().isEmpty();
    List<String> names =
        byPassword
            ? owners.own(actor).stream().map(seen -> seen.owner().owner().name().text()).toList()
            : List.of();
    return new TokensPage.Creation(byPassword, names, TokenForm.DAYS);
  }

  Instant now() {
    return clock.instant();
  }

  When time(Instant time) {
    return times.of(time);
  }
}
