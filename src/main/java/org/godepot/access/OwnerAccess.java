package org.godepot.access;

import java.util.List;
import org.godepot.catalog.Owner;

/** An owner with all that decides about rights to it. Immutable. */
public record OwnerAccess(Owner owner, OwnerProfile profile, List<Grant> grants) {
  public OwnerAccess {
    grants = List.copyOf(grants);
  }
}
