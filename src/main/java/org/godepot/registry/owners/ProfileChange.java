package org.godepot.registry.owners;

import java.time.Instant;
import java.util.Optional;
import org.godepot.access.OwnerKind;
import org.godepot.access.OwnerProfile;
import org.godepot.access.Visibility;

/** What somebody wants an owner to be; empty parts stay, or take their default. */
public record ProfileChange(
    Optional<OwnerKind> kind, Optional<Visibility> visibility, Optional<String> fullName) {
  public ProfileChange {
    fullName.ifPresent(OwnerProfile::requireFullName);
  }

  OwnerProfile of(OwnerProfile old) {
    return new OwnerProfile(
        kind.orElse(old.kind()),
        visibility.orElse(old.visibility()),
        fullName.orElse(old.fullName()),
        old.created());
  }

  OwnerProfile fresh(OwnerKind defaultKind, Visibility defaultVisibility, Instant now) {
    return of(new OwnerProfile(defaultKind, defaultVisibility, "", now));
  }
}
