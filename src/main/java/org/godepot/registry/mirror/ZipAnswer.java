package org.godepot.registry.mirror;

/** A zip from outside: kept, or still coming. */
public sealed interface ZipAnswer {
  /** A zip that is kept. */
  record Kept(KeptFile file) implements ZipAnswer {}

  /** A zip that is being fetched now. */
  record Arriving(Coming zip) implements ZipAnswer {}
}
