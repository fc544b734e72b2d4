package org.godepot.golang.doc;

/**
 * Something that the documentation does not show.
 *
 * @param file base name, or empty for the whole package
 * @param line from 1, or 0 for the whole file
 * @param reason a sentence for people, without a full stop
 */
public record Omission(String file, int line, String reason) {}
