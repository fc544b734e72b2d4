package org.godepot.registry.resolve;

import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;

/** The modules that one address shows to one caller. */
public interface View {
  /**
   * What the view has at a path.
   *
   * @throws RegistryException NOT_FOUND for no module; UNAUTHENTICATED, FORBIDDEN where the caller
   *     may not learn so much
   */
  FoundModule module(ModulePath path);

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
