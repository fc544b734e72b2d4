package org.godepot.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.godepot.access.Token;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.tokens.TokenAdministration;
import org.jspecify.annotations.Nullable;

/**
 * A token in JSON.
 *
 * @param token the secret, in the one answer that shows it
 */
record TokenView(
    long id,
    String name,
    String scope,
    @Nullable List<String> owners,
    String created,
    String expires,
    @Nullable String lastUsed,
    String last4,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

  static TokenView of(Token token) {
    return of(token, null);
  }

  static TokenView of(TokenAdministration.Made made) {
    return of(made.token(), made.secret().reveal());
  }

  private static TokenView of(Token token, @Nullable String secret) {
    return new TokenView(
        token.id(),
        token.terms().name(),
        token.terms().scope().word(),
        token
            .terms()
            .owners()
            .map(owners -> owners.stream().map(OwnerName::text).toList())
            .orElse(null),
        token.life().created().toString(),
        token.life().expires().toString(),
        token.life().lastUsed().map(Instant::toString).orElse(null),
        token.last4(),
        secret);
  }
}
