package org.godepot.store.db;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.godepot.access.Token;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Page;
import org.hibernate.StatelessSession;

/** The access tokens, within one transaction. */
public final class Tokens {
  private final StatelessSession session;
  private final Changes changes;

  Tokens(StatelessSession session, Changes changes) {
    this.session = session;
    this.changes = changes;
  }

  /** The token with a secret of that hash, expired or not. */
  public Optional<Token> byHash(Digest hash) {
    return session
        .createSelectionQuery("from TokenRow where secretHash = :hash", TokenRow.class)
        .setParameter("hash", hash.hex())
        .getResultList()
        .stream()
        .findFirst()
        .map(TokenRow::toToken);
  }

  public Optional<Token> byId(long id) {
    return session
        .createSelectionQuery("from TokenRow where id = :id", TokenRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(TokenRow::toToken);
  }

  /** The tokens of a user, oldest first. */
  public Page<Token> of(String userKey, Page.Request page) {
    List<Token> tokens =
        session
            .createSelectionQuery("from TokenRow where userKey = :user order by id", TokenRow.class)
            .setParameter("user", userKey)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList()
            .stream()
            .map(TokenRow::toToken)
            .toList();
    return new Page<>(tokens, count(userKey));
  }

  /** How many tokens a user has. */
  public long count(String userKey) {
    return session
        .createSelectionQuery("select count(*) from TokenRow where userKey = :user", Long.class)
        .setParameter("user", userKey)
        .getSingleResult();
  }

  /** Whether a user has a token of that name. */
  public boolean hasName(String userKey, String name) {
    return session
            .createSelectionQuery(
                "select count(*) from TokenRow where userKey = :user and name = :name", Long.class)
            .setParameter("user", userKey)
            .setParameter("name", name)
            .getSingleResult()
        > 0;
  }

  /**
   * Adds a token, whose name must be new to its user.
   *
   * @return its number
   */
  public long add(Token token) {
    TokenRow row = TokenRow.of(token);
    session.insert(row);
    return Objects.requireNonNull(row.id);
  }

  public void remove(Token token) {
    session
        .createMutationQuery("delete from TokenRow where id = :id")
        .setParameter("id", token.id())
        .executeUpdate();
    changes.record(new Change.OfToken(token.hash()));
  }

  /** Notes that a token was used. */
  public void used(long id, Instant at) {
    session
        .createMutationQuery("update TokenRow set lastUsed = :at where id = :id")
        .setParameter("at", at)
        .setParameter("id", id)
        .executeUpdate();
  }
}
