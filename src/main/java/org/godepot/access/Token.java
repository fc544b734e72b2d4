package org.godepot.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Digest;
import org.godepot.catalog.OwnerName;

/**
 * An access token as it is kept: everything but its secret.
 *
 * @param user principal whose rights it carries
 * @param hash of the secret
 * @param last4 last characters of the secret, by which its user recognises it
 */
public record Token(long id, String user, Digest hash, String last4, Terms terms, Life life) {
  /** Longest name: the column's width. */
  public static final int MAX_NAME = 100;

  /** Most owners in a limit: they fit the column. */
  public static final int MAX_OWNERS = 39;

  /** What the limits of this token make of its user. */
  public TokenUse use() {
    return new TokenUse(
        id,
        terms.scope(),
        terms
            .owners()
            .map(
                owners ->
                    owners.stream()
                        .map(OwnerName::key)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet())));
  }

  /**
   * What its user chose.
   *
   * @param name unique among the tokens of a user
   * @param scope most that the token allows
   * @param owners the only owners at which it counts; empty for all
   */
  public record Terms(String name, Right scope, Optional<List<OwnerName>> owners) {
    public Terms {
      owners = owners.map(List::copyOf);
      if (name.length() > MAX_NAME || !Grantee.isName(name)) {
        throw new IllegalArgumentException(
            "name has 1 to " + MAX_NAME + " printable characters and no blank at its ends");
      }
      if (owners.filter(list -> list.isEmpty() || list.size() > MAX_OWNERS).isPresent()) {
        throw new IllegalArgumentException(
            "owners is null for all, or a list of 1 to " + MAX_OWNERS + " names");
      }
    }
  }

  /** When it came, ends and was used last, to the minute; whole seconds. */
  public record Life(Instant created, Instant expires, Optional<Instant> lastUsed) {}
}
