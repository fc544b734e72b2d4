package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;

/** The modules that one address shows to one caller. */
public interface View {
  /**
   * What the view has at a path; empty for no module. For who tries several paths: it takes less
   * than {@link #module} to learn that there is none.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN where the caller may not learn so much;
   *     NOT_FOUND where a rule refuses what is outside
   */
  Optional<FoundModule> find(ModulePath path);

  /**
   * What the view has at a path.
   *
   * @throws RegistryException as {@link #find}; NOT_FOUND for no module, with what may be meant
   */
  default FoundModule module(ModulePath path) {
    return find(path).orElseThrow(() -> missing(path));
  }

  /** The refusal for a path at which {@link #find} found no module. */
  RegistryException missing(ModulePath path);

  /**
   * The refusal for a request that names no module.
   *
   * @param path as far as it can be read
   * @param why it names none
   */
  RegistryException nothing(String path, String why);

  /**
   * Words on modules that are spelled nearly so, to hang on a sentence; empty if there are none.
   */
  String near(String path);
}
