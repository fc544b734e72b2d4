package org.godepot.registry.search;

import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Page;

/**
 * What was found.
 *
 * @param exact the module whose path was typed
 * @param corrections what may have been meant, where nothing was found
 * @param complete whether everything is in the index; not while it is made anew
 */
public record Answer(
    Page<Hit> hits, Optional<Hit> exact, List<String> corrections, boolean complete) {
  public Answer {
    corrections = List.copyOf(corrections);
  }
}
