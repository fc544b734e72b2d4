package org.godepot.web.markup;

import java.util.function.UnaryOperator;

/**
 * Where a text stands, so that its relative addresses lead somewhere.
 *
 * @param key the same for surroundings that lead to the same places only
 * @param directory in which the text lies, below the root of its module; empty for the root
 * @param page the address of the page of a file, or a directory, by its path below the root
 * @param raw the address of the bytes of a file; it must be one of ours, for browsers load it
 */
public record Surroundings(
    String key, String directory, UnaryOperator<String> page, UnaryOperator<String> raw) {}
