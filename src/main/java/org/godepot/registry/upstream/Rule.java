package org.godepot.registry.upstream;

import java.util.List;
import org.godepot.golang.module.PathPattern;

/** What operators say about some paths. */
sealed interface Rule {
  /** Where it stands in its file, from 1. */
  int line();

  /** The paths it is about. */
  PathPattern pattern();

  /** Never from outside, as the reason says. */
  record Deny(int line, PathPattern pattern, String reason) implements Rule {}

  /** Ours: the name never leaves the house. */
  record Hosted(int line, PathPattern pattern) implements Rule {}

  /** From a chain of upstreams. */
  record Allow(int line, PathPattern pattern, List<Link> chain, Mode mode, boolean summed)
      implements Rule {
    public Allow {
      chain = List.copyOf(chain);
    }
  }
}
