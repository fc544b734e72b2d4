package org.godepot.registry.upstream;

import java.util.List;
import org.godepot.registry.upstream.source.SourceSettings;

/** What a rules file says. */
record Rules(List<SourceSettings> upstreams, List<Sumdb> sumdbs, List<Rule> rules) {
  /** Nothing leaves the house until operators say so. */
  static final Rules NONE = new Rules(List.of(), List.of(), List.of());

  Rules {
    upstreams = List.copyOf(upstreams);
    sumdbs = List.copyOf(sumdbs);
    rules = List.copyOf(rules);
  }
}
