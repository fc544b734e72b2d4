package org.godepot.golang.doc;

/**
 * Where something is declared.
 *
 * @param file base name
 * @param line from 1
 */
public record Position(String file, int line) {}
