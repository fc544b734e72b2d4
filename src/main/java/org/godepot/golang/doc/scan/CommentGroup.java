package org.godepot.golang.doc.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Comments with nothing but blanks and single newlines between them.
 *
 * @param start of the first comment
 * @param end behind the last
 */
public record CommentGroup(int start, int end) {
  /** One comment of a group. */
  public record Comment(int start, int end) {
    /** The text with its markers. */
    public String text(SourceText source) {
      String text = source.slice(start, end);
      if (text.indexOf('\r') < 0) {
        return text;
      }
      return text.replace("\r", "");
    }
  }

  /** The comments, in order. */
  public List<Comment> comments(SourceText source) {
    List<Comment> comments = new ArrayList<>();
    Scanner scanner = new Scanner(source.text(), start, end);
    for (Token token = scanner.next(); token == Token.COMMENT; token = scanner.next()) {
      comments.add(new Comment(scanner.start(), scanner.end()));
    }
    return comments;
  }

  /**
   * What the comments say, as {@code ast.CommentGroup.Text}: without markers, directives such as
   * {@code //go:embed}, blanks at line ends and double empty lines; ends in a newline unless empty.
   */
  public String text(SourceText source) {
    return text(source, comments(source));
  }

  /** The same of some comments of a group. */
  public static String text(SourceText source, List<Comment> comments) {
    StringBuilder text = new StringBuilder();
    boolean blankBefore = true;
    for (Comment comment : comments) {
      String content = content(comment.text(source));
      if (isDirective(comment, content, source)) {
        continue;
      }
      int from = 0;
      while (from <= content.length()) {
        int newline = content.indexOf('\n', from);
        int to = newline < 0 ? content.length() : newline;
        int trimmed = withoutTrailingBlanks(content, from, to);
        boolean blank = trimmed == from;
        if (!blank || !blankBefore) {
          text.append(content, from, trimmed).append('\n');
        }
        blankBefore = blank;
        from = to + 1;
      }
    }
    if (blankBefore && text.length() > 0) {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  private static String content(String comment) {
    if (comment.startsWith("/*")) {
      int end = comment.length() >= 4 && comment.endsWith("*/") ? 2 : 0;
      return comment.substring(2, comment.length() - end);
    }
    return comment.startsWith("// ") ? comment.substring(3) : comment.substring(2);
  }

  private static boolean isDirective(Comment comment, String content, SourceText source) {
    boolean beginsAtOnce =
        source.text().startsWith("//", comment.start())
            && !source.text().startsWith("// ", comment.start());
    return beginsAtOnce && isDirective(content);
  }

  /** Whether the text behind {@code //} is an order to a tool, such as {@code go:generate x}. */
  private static boolean isDirective(String content) {
    if (content.startsWith("line ")
        || content.startsWith("extern ")
        || content.startsWith("export ")) {
      return true;
    }
    int colon = content.indexOf(':');
    if (colon <= 0 || colon + 1 >= content.length()) {
      return false;
    }
    for (int i = 0; i <= colon + 1; i++) {
      char c = content.charAt(i);
      if (i != colon && (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int withoutTrailingBlanks(String text, int from, int to) {
    int end = to;
    while (end > from && " \t\n\r".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
