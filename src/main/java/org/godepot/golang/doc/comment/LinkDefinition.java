package org.godepot.golang.doc.comment;

/**
 * A line {@code [text]: url} of a comment.
 *
 * @param used whether a link of the comment has its text
 */
public record LinkDefinition(String text, String url, boolean used) {}
