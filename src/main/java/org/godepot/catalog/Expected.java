package org.godepot.catalog;

import java.util.Optional;

/**
 * What a request says the zip will be; each part that is given must agree.
 *
 * @param module module path, as text: a malformed one agrees with nothing
 * @param version version
 * @param sum h1 of the zip
 */
public record Expected(Optional<String> module, Optional<String> version, Optional<String> sum) {
  public static final Expected NOTHING =
      new Expected(Optional.empty(), Optional.empty(), Optional.empty());
}
