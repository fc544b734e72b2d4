package org.godepot.registry.tokens;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Grantee;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.access.Token;
import org.godepot.access.TokenSecret;
import org.godepot.catalog.Incoming;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;

/** Makes, shows and revokes access tokens of users. Thread-safe. */
public final class TokenAdministration {
  /** Where nothing is said. */
  public static final Duration DEFAULT_LIFE = Duration.ofDays(90);

  /** A secret that lives longer is forgotten by those who should renew it. */
  public static final Duration MAX_LIFE = Duration.ofDays(366);

  /** More than people and their machines need; keeps a script's slip from filling the table. */
  public static final int MAX_TOKENS = 200;

  private final Policy policy;
  private final Facts facts;
  private final Database database;
  private final InstantSource clock;
  private final SecureRandom random;

  public TokenAdministration(
      Policy policy, Facts facts, Database database, InstantSource clock, SecureRandom random) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A token as somebody wants it.
   *
   * @param expires at most {@link #MAX_LIFE} ahead; empty for {@link #DEFAULT_LIFE}
   */
  public record Wanted(Token.Terms terms, Optional<Instant> expires) {}

  /** A token that was just made, with the secret that is never shown again. */
  public record Made(Token token, TokenSecret secret) {}

  /**
   * Makes a token of the actor, who signed in by password.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN by a token or for an owner the actor
   *     cannot read, READ_ONLY, INVALID, EXISTS for a name that the actor uses already
   */
  public Made create(Actor actor, Incoming<Wanted> incoming) throws IOException {
    Policy.requireSignedIn(actor);
    if (actor.token().isPresent()) {
      throw new RegistryException(
          Reason.FORBIDDEN, "tokens are made by password only, not by another token");
    }
    policy.requireOpen();
    Wanted wanted = incoming.read();
    Token.Terms terms = wanted.terms();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = wanted.expires().orElse(now.plus(DEFAULT_LIFE)).truncatedTo(ChronoUnit.SECONDS);
    if (!end.isAfter(now) || end.isAfter(now.plus(MAX_LIFE))) {
      throw new RegistryException(
          Reason.INVALID, "expires lies ahead, by " + MAX_LIFE.toDays() + " days at most");
    }
    terms.owners().orElse(List.of()).forEach(owner -> requireReadable(actor, owner));
    TokenSecret secret = TokenSecret.random(random);
    Token token =
        new Token(
            0,
            actor.name().orElseThrow(),
            secret.hash(),
            secret.last4(),
            terms,
            new Token.Life(now, end, Optional.empty()));
    return new Made(store(actor, token, now), secret);
  }

  private void requireReadable(Actor actor, OwnerName owner) {
    policy.require(Right.READ, actor, owner, facts.owner(owner));
  }

  private Token store(Actor actor, Token token, Instant now) {
    String name = token.terms().name();
    long id =
        database.write(
            tx -> {
              if (tx.tokens().hasName(actor.key(), name)) {
                throw new RegistryException(
                    Reason.EXISTS, "you have a token of that name; revoke it or take another");
              }
              if (tx.tokens().count(actor.key()) >= MAX_TOKENS) {
                throw new RegistryException(
                    Reason.EXISTS, "you have " + MAX_TOKENS + " tokens; revoke some first");
              }
              long made = tx.tokens().add(token);
              tx.audit().done(actor, now, what(Action.CREATE_TOKEN, token));
              return made;
            });
    return new Token(id, token.user(), token.hash(), token.last4(), token.terms(), token.life());
  }

  private static AuditEvent.What what(Action action, Token token) {
    return new AuditEvent.What(
        action,
        "",
        token.terms().name(),
        "of "
            + token.user()
            + " "
            + token.terms().scope().word()
            + " until "
            + token.life().expires());
  }

  /**
   * The tokens of a user, oldest first.
   *
   * @param user whose; empty for the actor's own, others' are for site administrators
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public Page<Token> list(Actor actor, Optional<String> user, Page.Request page) {
    Policy.requireSignedIn(actor);
    String key = user.map(Grantee::userKey).orElse(actor.key());
    if (!key.equals(actor.key())) {
      Policy.requireSiteAdmin(actor, "see the tokens of others");
    }
    return database.read(tx -> tx.tokens().of(key, page));
  }

  /**
   * Revokes a token: the actor's own, any for site administrators. By token this takes scope {@code
   * admin}, or is the token itself.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, NOT_FOUND also for what others
   *     have
   */
  public void revoke(Actor actor, long id) {
    Policy.requireSignedIn(actor);
    Optional<Token> found =
        database
            .read(tx -> tx.tokens().byId(id))
            .filter(
                token -> actor.siteAdmin() || Grantee.userKey(token.user()).equals(actor.key()));
    boolean allowed =
        actor.token().map(used -> used.id() == id || used.scope() == Right.ADMIN).orElse(true);
    if (found.isPresent() && !allowed) {
      throw new RegistryException(
          Reason.FORBIDDEN, "a token without scope admin revokes only itself");
    }
    policy.requireOpen();
    Token token =
        found.orElseThrow(() -> new RegistryException(Reason.NOT_FOUND, "you have no such token"));
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    database.write(
        tx -> {
          tx.tokens().remove(token);
          tx.audit().done(actor, now, what(Action.REVOKE_TOKEN, token));
          return Boolean.TRUE;
        });
  }
}
