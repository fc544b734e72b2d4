package org.godepot.registry.search.text;

import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModulePath;

/**
 * Which module: that of an owner, or what is kept from outside.
 *
 * @param ownerId {@link #OUTSIDE} for what is kept from outside
 */
public record ModuleKey(long ownerId, ModulePath path) {
  /** No owner has this number. */
  private static final long OUTSIDE = 0;

  public static ModuleKey of(Owner owner, ModulePath path) {
    return new ModuleKey(owner.id(), path);
  }

  public static ModuleKey outside(ModulePath path) {
    return new ModuleKey(OUTSIDE, path);
  }

  public boolean isOutside() {
    return ownerId == OUTSIDE;
  }

  /** The term that all documents of the module have. */
  public String term() {
    return ownerId + " " + path.text();
  }

  /** The key of a term. */
  public static ModuleKey ofTerm(String term) {
    int blank = term.indexOf(' ');
    long owner = Long.parseLong(term.substring(0, blank));
    return new ModuleKey(owner, ModulePath.of(term.substring(blank + 1)));
  }
}
