package org.godepot.golang.modfile;

import java.util.ArrayList;
import java.util.List;

/**
 * A directive with the comments that belong to it.
 *
 * @param words the verb, unless in a block, and its arguments
 * @param before comments on the lines above, after the last blank line outside blocks
 * @param suffix the comment behind it, or empty
 */
record Line(List<String> words, List<String> before, String suffix, int number) {
  /**
   * The text of the comments, line by line; those of the block for a line without any (protocol
   * M-39).
   */
  String comment(List<String> blockComments) {
    List<String> comments = new ArrayList<>(before);
    if (!suffix.isEmpty()) {
      comments.add(suffix);
    }
    if (comments.isEmpty()) {
      comments = blockComments;
    }
    return String.join(
        "\n",
        comments.stream()
            .filter(comment -> comment.startsWith("//"))
            .map(comment -> GoText.trimSpace(comment.substring(2)))
            .toList());
  }

  /** Whether the comment behind marks a requirement as indirect. */
  boolean isIndirect() {
    if (suffix.isEmpty()) {
      return false;
    }
    List<String> fields = GoText.fields(suffix.substring(2));
    return fields.equals(List.of("indirect"))
        || (fields.size() > 1 && fields.get(0).equals("indirect;"));
  }
}
