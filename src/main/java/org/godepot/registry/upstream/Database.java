package org.godepot.registry.upstream;

import java.util.List;
import org.godepot.golang.module.PathPattern;
import org.godepot.registry.upstream.source.Upstream;

/**
 * A checksum database that is asked and may be relayed.
 *
 * @param name as clients know it
 * @param key its verifier key, as {@code GOSUMDB} has it
 * @param upstream whom to ask, with paths such as {@code /latest}
 * @param exempt paths that operators say it does not know
 */
public record Database(String name, String key, Upstream upstream, List<PathPattern> exempt) {
  public Database {
    exempt = List.copyOf(exempt);
  }
}
