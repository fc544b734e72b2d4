package org.godepot.golang.doc.export;

import org.godepot.golang.doc.syntax.Declaration.TypeSpec;

/**
 * A declared type, filtered.
 *
 * @param start offset by which its line is told
 */
public record TypeSource(Unit unit, TypeSpec spec, String text, int start) {}
