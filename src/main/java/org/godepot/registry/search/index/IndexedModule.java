package org.godepot.registry.search.index;

import java.util.Optional;
import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;

/**
 * What is kept in memory of each module in the index: all that its factor depends on.
 *
 * @param owner empty for what is kept from outside
 * @param latest the version that is indexed
 * @param major the number in its path, 1 where there is none
 * @param published seconds since 1970
 * @param number of its path
 * @param requires what its go.mod requires
 */
public record IndexedModule(
    Optional<Owner> owner,
    ModuleVersion latest,
    int major,
    boolean deprecated,
    boolean retracted,
    long published,
    int number,
    RequiredPaths requires) {

  /** Digits of a major version; longer ones are all alike. */
  private static final int MAX_DIGITS = 9;

  /** The number in a path's major version. */
  static int majorOf(ModulePath path) {
    String digits = path.major().suffix().replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      return 1;
    }
    return digits.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  public ModulePath path() {
    return latest.path();
  }

  /** What the paths of all its major versions have in common. */
  public String family() {
    return path().major().prefix();
  }
}
