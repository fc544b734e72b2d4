package org.godepot.store.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.access.Grantee;
import org.godepot.access.Right;
import org.godepot.access.Token;
import org.godepot.catalog.Digest;
import org.godepot.catalog.OwnerName;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "access_token")
class TokenRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Column(name = "user_name")
  String userName = "";

  @Column(name = "user_key")
  String userKey = "";

  String name = "";

  @Column(name = "secret_hash")
  String secretHash = "";

  String last4 = "";

  String scope = "";

  /** Names with a blank between them: written once, read whole, never searched. */
  @Nullable String owners;

  Instant created = Instant.EPOCH;

  Instant expires = Instant.EPOCH;

  @Column(name = "last_used")
  @Nullable Instant lastUsed;

  protected TokenRow() {}

  static TokenRow of(Token token) {
    TokenRow row = new TokenRow();
    row.userName = token.user();
    row.userKey = Grantee.userKey(token.user());
    row.name = token.terms().name();
    row.secretHash = token.hash().hex();
    row.last4 = token.last4();
    row.scope = token.terms().scope().word();
    row.owners =
        token
            .terms()
            .owners()
            .map(names -> names.stream().map(OwnerName::text).collect(Collectors.joining(" ")))
            .orElse(null);
    row.created = token.life().created();
    row.expires = token.life().expires();
    return row;
  }

  Token toToken() {
    Optional<List<OwnerName>> limit =
        Optional.ofNullable(owners)
            .map(text -> Arrays.stream(text.split(" ")).map(OwnerName::new).toList());
    return new Token(
        Objects.requireNonNull(id),
        userName,
        new Digest(secretHash),
        last4,
        new Token.Terms(name, Right.valueOf(scope.toUpperCase(Locale.ROOT)), limit),
        new Token.Life(created, expires, Optional.ofNullable(lastUsed)));
  }
}
