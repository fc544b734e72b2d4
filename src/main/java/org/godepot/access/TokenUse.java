package org.godepot.access;

import java.util.Optional;
import java.util.Set;

/**
 * The access token that a caller signed in with, as far as it limits the caller.
 *
 * @param scope most that the caller may do
 * @param owners keys of the only owners at which the token counts; empty for all
 */
public record TokenUse(long id, Right scope, Optional<Set<String>> owners) {
  public TokenUse {
    owners = owners.map(Set::copyOf);
  }
}
