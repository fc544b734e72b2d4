package org.godepot.golang.modfile;

import org.godepot.golang.report.Problems;

/**
 * The result of parsing.
 *
 * @param file what could be read; complete if there are no problems
 * @param problems the errors, each with its line in {@code go.mod}
 */
public record ParsedModFile(ModFile file, Problems problems) {}
