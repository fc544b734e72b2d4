package org.godepot.registry.resolve;

import org.godepot.catalog.Owner;

/** From where the site view takes what it shows at a path. */
sealed interface Source {
  /** From this owner alone. */
  record Held(Owner owner) implements Source {}

  /** From outside alone, whatever is published here. */
  record Outside() implements Source {}

  /** From nowhere. */
  record Nobody() implements Source {}
}
