package org.godepot.golang.doc;

import java.util.Optional;
import org.godepot.golang.doc.comment.DocComment;

/**
 * What the comment of a package or symbol says.
 *
 * @param text without comment markers and directives
 * @param synopsis the first sentence on one line; empty if there is none
 */
public record Documentation(String text, DocComment comment, String synopsis) {
  /** No comment. */
  public static final Documentation NONE = new Documentation("", DocComment.EMPTY, "");

  public boolean isDeprecated() {
    return deprecated().isPresent();
  }

  /** What its paragraph {@code Deprecated: ...} says. */
  public Optional<String> deprecated() {
    return comment.deprecated();
  }
}
