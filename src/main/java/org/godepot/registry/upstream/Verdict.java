package org.godepot.registry.upstream;

import java.util.Optional;
import org.godepot.golang.module.PathPattern;

/**
 * Where a path may come from, and what says so.
 *
 * @param reserved the names that never leave the house, if the path is one of them
 * @param line of the rules file, if a rule decides
 */
public record Verdict(Route route, Optional<PathPattern> reserved, Optional<Integer> line) {}
