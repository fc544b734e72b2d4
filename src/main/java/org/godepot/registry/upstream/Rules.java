package org.godepot.registry.upstream;

import java.util.List;
import org.godepot.registry.upstream.source.SourceSettings;

/**
 * What a rules file says.
 *
 * @param lines the file itself; of secrets it has the names of their files at most
 */
record Rules(
    List<SourceSettings> upstreams, List<Sumdb> sumdbs, List<Rule> rules, List<String> lines) {
  /** Nothing leaves the house until operators say so. */
  static final Rules NONE = new Rules(List.of(), List.of(), List.of(), List.of());

  Rules {
    upstreams = List.copyOf(upstreams);
    sumdbs = List.copyOf(sumdbs);
    rules = List.copyOf(rules);
    lines = List.copyOf(lines);
  }
}
