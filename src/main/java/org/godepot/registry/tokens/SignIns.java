package org.godepot.registry.tokens;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.godepot.access.Actor;
import org.godepot.access.Grantee;
import org.godepot.access.Peer;
import org.godepot.access.Token;
import org.godepot.access.TokenSecret;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;

/** Makes actors of those whom the realm or a token vouches for. Thread-safe. */
public final class SignIns {
  private final Facts facts;
  private final Database database;
  private final TokenUses uses;
  private final InstantSource clock;
  private final Brake brake;

  public SignIns(
      Facts facts, Database database, TokenUses uses, InstantSource clock, TokenSettings settings) {
    this.facts = facts;
    this.database = database;
    this.uses = uses;
    this.clock = clock;
    this.brake = new Brake(settings, clock);
  }

  /**
   * Begins a request: whatever was changed on any server before now holds in it.
   *
   * @throws RegistryException UNAVAILABLE
   */
  public void begin() {
    facts.catchUp();
  }

  /**
   * Somebody whose password the realm took.
   *
   * @param hasRole asks the realm
   * @return empty for a principal whose name cannot be kept
   */
  public Optional<Actor> byPassword(
      String principal, Predicate<String> hasRole, boolean siteAdmin, Peer peer) {
    if (!Grantee.isName(principal)) {
      return Optional.empty();
    }
    Set<String> roles = new HashSet<>();
    for (String role : facts.grantRoles()) {
      if (hasRole.test(role)) {
        roles.add(role);
      }
    }
    remember(Grantee.userKey(principal), roles);
    return Optional.of(Actor.user(principal, roles, siteAdmin, peer));
  }

  /** Keeps the roles for the user's tokens, if they are news. */
  private void remember(String userKey, Set<String> roles) {
    if (!facts.userRoles(userKey).equals(roles)) {
      database.write(
          tx -> {
            tx.userRoles().set(userKey, roles);
            return Boolean.TRUE;
          });
    }
  }

  /**
   * Somebody with a token.
   *
   * @return empty for a token that does not exist, expired or was revoked, all alike
   * @throws RegistryException TOO_MANY_TRIES after many wrong ones from the same address; a token
   *     that is in use passes nevertheless
   */
  public Optional<Actor> byToken(String text, Peer peer) {
    Optional<Token> token = TokenSecret.parse(text).flatMap(secret -> find(secret.hash(), peer));
    if (token.isEmpty()) {
      brake.failed(peer.address());
      return Optional.empty();
    }
    uses.note(token.get().id());
    return token.map(found -> actor(found, peer));
  }

  private Optional<Token> find(Digest hash, Peer peer) {
    if (!facts.knowsToken(hash) && brake.holds(peer.address())) {
      throw new RegistryException(
          Reason.TOO_MANY_TRIES, "too many wrong tokens came from your address; wait a minute");
    }
    Instant now = clock.instant();
    return facts
        .token(hash)
        .filter(token -> isEqual(token.hash(), hash) && now.isBefore(token.life().expires()));
  }

  /** In constant time, whatever an index on the way compared. */
  private static boolean isEqual(Digest stored, Digest sent) {
    return MessageDigest.isEqual(stored.bytes(), sent.bytes());
  }

  private Actor actor(Token token, Peer peer) {
    Set<String> roles = new HashSet<>(facts.userRoles(Grantee.userKey(token.user())));
    roles.retainAll(facts.grantRoles());
    return Actor.bearer(token.user(), roles, token.use(), peer);
  }
}
