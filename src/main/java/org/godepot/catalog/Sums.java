package org.godepot.catalog;

import org.godepot.golang.sum.Hash1;

/**
 * The two hashes that identify a version for the go command, as its go.sum has them.
 *
 * @param zip h1 of the module zip
 * @param mod h1 of its go.mod
 */
public record Sums(Hash1 zip, Hash1 mod) {}
