package org.godepot.golang.doc.print;

import java.util.Optional;

/** Knows where the names in a declaration lead. */
public interface Resolver {
  /**
   * Where a name leads.
   *
   * @param importPath empty for the package itself
   */
  record Target(String importPath, String anchor) {}

  /** A name without package. */
  Optional<Target> name(String name);

  /** A name of another package, by the name that has in the file. */
  Optional<Target> qualified(String packageName, String name);
}
