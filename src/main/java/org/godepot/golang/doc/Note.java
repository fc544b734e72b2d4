package org.godepot.golang.doc;

/**
 * A remark such as {@code BUG(who): what}.
 *
 * @param marker at least two capitals
 * @param uid who knows more
 * @param body the text on one line per line of the comment
 */
public record Note(String marker, String uid, String body, Position position) {}
