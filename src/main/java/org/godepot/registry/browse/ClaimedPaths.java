package org.godepot.registry.browse;

import java.util.Optional;
import org.godepot.catalog.Claim;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.registry.facts.Facts;

/**
 * Which paths somebody here has claimed. Prefixes are no secret: they are told without asking who
 * wants to know, and never whose they are. Thread-safe.
 */
public final class ClaimedPaths {
  private final Facts facts;

  public ClaimedPaths(Facts facts) {
    this.facts = facts;
  }

  /** The longest claimed prefix at or above a path. */
  public Optional<ModulePrefix> above(String path) {
    return facts.claims().above(path).map(Claim::prefix);
  }
}
