package org.godepot.golang.doc.build;

import java.util.ArrayList;
import java.util.List;

/**
 * The constraints above the package clause of a file.
 *
 * @param constraints lines {@code //go:build}, of which a file may have one
 * @param old lines {@code // +build}, heeded without any of the others
 */
record FileHeader(List<String> constraints, List<String> old) {
  FileHeader {
    constraints = List.copyOf(constraints);
    old = List.copyOf(old);
  }

  /** Whether the file is built. */
  boolean fits(Platform platform) {
    if (constraints.size() > 1) {
      return false;
    }
    return constraints.isEmpty()
        ? old.stream().allMatch(line -> Constraint.oldHolds(line, platform))
        : Constraint.holds(constraints.get(0), platform);
  }

  static FileHeader of(String text) {
    return new Reader(text).header();
  }

  /** One pass over the comments at the top of a file. */
  private static final class Reader {
    private final String text;
    private final List<String> constraints = new ArrayList<>();

    /** Comments since the last empty line; they belong to the package clause if none follows. */
    private final List<String> pending = new ArrayList<>();

    private final List<String> old = new ArrayList<>();
    private boolean inComment;
    private boolean lineCommentsOnly = true;

    Reader(String text) {
      this.text = text;
    }

    FileHeader header() {
      int start = 0;
      while (start < text.length()) {
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        if (!line(text.substring(start, end).strip())) {
          break;
        }
        start = end + 1;
      }
      return new FileHeader(constraints, old);
    }

    /** Reads a line; false for the first that is no comment. */
    private boolean line(String line) {
      if (line.isEmpty() && lineCommentsOnly) {
        old.addAll(pending);
        pending.clear();
        return true;
      }
      if (!line.startsWith("//")) {
        lineCommentsOnly = false;
      }
      if (!inComment && Constraint.isIn(line)) {
        constraints.add(line);
      }
      if (lineCommentsOnly && line.contains("+build")) {
        pending.add(line);
      }
      return isComment(line);
    }

    private boolean isComment(String line) {
      int from = 0;
      while (true) {
        if (inComment) {
          int close = line.indexOf("*/", from);
          if (close < 0) {
            return true;
          }
          inComment = false;
          from = close + 2;
        }
        while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
          from++;
        }
        if (from == line.length() || line.startsWith("//", from)) {
          return true;
        }
        if (!line.startsWith("/*", from)) {
          return false;
        }
        inComment = true;
        from += 2;
      }
    }
  }
}
