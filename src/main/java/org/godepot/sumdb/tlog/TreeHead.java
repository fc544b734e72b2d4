package org.godepot.sumdb.tlog;

import java.util.Optional;
import java.util.regex.Pattern;

/** How many records a log has, and the hash of them all. */
public record TreeHead(long size, Hash root) {
  /** Indexes of hashes go to twice the size; this leaves room for all arithmetic on them. */
  static final long MAX_SIZE = 1L << 60;

  private static final String FIRST_LINE = "go.sum database tree";
  private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,18}");

  public TreeHead {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("no tree of size " + size);
    }
    if (size == 0 && !root.equals(Hash.OF_NOTHING)) {
      throw new IllegalArgumentException("an empty tree has the hash of nothing");
    }
  }

  /** The head of a tree without records. */
  public static TreeHead empty() {
    return new TreeHead(0, Hash.OF_NOTHING);
  }

  /**
   * Reads the text of a note; ignores further lines, as those are allowed. Empty for other text.
   */
  public static Optional<TreeHead> parse(String text) {
    String[] lines = text.split("\n", 4);
    if (lines.length < 4 || !lines[0].equals(FIRST_LINE) || !SIZE.matcher(lines[1]).matches()) {
      return Optional.empty();
    }
    try {
      long size = Long.parseLong(lines[1]);
      return Hash.parse(lines[2]).map(root -> new TreeHead(size, root));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The text to sign. */
  public String text() {
    return FIRST_LINE + "\n" + size + "\n" + root + "\n";
  }
}
