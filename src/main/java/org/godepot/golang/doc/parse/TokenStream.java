package org.godepot.golang.doc.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.Scanner;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.scan.Token;

/**
 * Tokens one after the other, comments set aside as go/parser does: a <em>lead</em> comment stands
 * on the lines right above a token, a <em>line</em> comment behind the last token of a line. Used
 * by one thread.
 */
final class TokenStream {
  private static final int NOWHERE = -1;

  private final SourceText source;
  private final Scanner scanner;
  private Token token;
  private int previousEnd;
  private Optional<CommentGroup> lead = Optional.empty();
  private Optional<CommentGroup> line = Optional.empty();

  /** Begins and ends of the comment groups so far; a file may hold a million of them. */
  private int[] groups = new int[64];

  private int groupCount;

  TokenStream(SourceText source) {
    this.source = source;
    this.scanner = new Scanner(source.text());
    this.token = Token.ILLEGAL;
    advance(NOWHERE);
  }

  SourceText source() {
    return source;
  }

  /** The current token, which stays until {@link #next}. */
  Token token() {
    return token;
  }

  boolean at(Token kind) {
    return token == kind;
  }

  int start() {
    return scanner.start();
  }

  int end() {
    return scanner.end();
  }

  /** Behind the token before the current one. */
  int previousEnd() {
    return previousEnd;
  }

  /** Text of the current token. */
  String text() {
    return source.slice(start(), end());
  }

  /** The comment right above the current token. */
  Optional<CommentGroup> lead() {
    return lead;
  }

  /** The comment behind the previous token, the last one of its line. */
  Optional<CommentGroup> lineComment() {
    return line;
  }

  /** Every comment group so far. */
  List<CommentGroup> comments() {
    return IntStream.range(0, groupCount)
        .mapToObj(i -> new CommentGroup(groups[2 * i], groups[2 * i + 1]))
        .toList();
  }

  /** Whether the current token is the first of its line and not indented. */
  boolean beginsLine() {
    return start() == 0 || source.text().charAt(start() - 1) == '\n';
  }

  void next() {
    int previousLine = scanner.line();
    previousEnd = scanner.end();
    advance(previousLine);
  }

  private void advance(int previousLine) {
    lead = Optional.empty();
    line = Optional.empty();
    token = scanner.next();
    if (token != Token.COMMENT) {
      return;
    }
    if (scanner.line() == previousLine) {
      int lastLine = group(0);
      if (scanner.line() != lastLine || token == Token.SEMICOLON || token == Token.END) {
        line = Optional.of(lastGroup());
      }
    }
    int lastLine = NOWHERE;
    while (token == Token.COMMENT) {
      lastLine = group(1);
    }
    if (lastLine != NOWHERE && lastLine + 1 == scanner.line()) {
      lead = Optional.of(lastGroup());
    }
  }

  /**
   * Takes a group of comments.
   *
   * @param lines how many lines further down the next comment of the group may begin
   * @return the line the group ends on
   */
  private int group(int lines) {
    int start = scanner.start();
    int end = start;
    int lastLine = scanner.line();
    while (token == Token.COMMENT && scanner.line() <= lastLine + lines) {
      end = scanner.end();
      lastLine = scanner.currentLine();
      token = scanner.next();
    }
    if (2 * groupCount == groups.length) {
      groups = Arrays.copyOf(groups, 2 * groups.length);
    }
    groups[2 * groupCount] = start;
    groups[2 * groupCount + 1] = end;
    groupCount++;
    return lastLine;
  }

  private CommentGroup lastGroup() {
    return new CommentGroup(groups[2 * groupCount - 2], groups[2 * groupCount - 1]);
  }

  /** Takes a token that must be of a kind and gives its offset. */
  int expect(Token kind) throws SyntaxException {
    if (token != kind) {
      throw unexpected("something else than " + kind);
    }
    int start = start();
    next();
    return start;
  }

  /** Takes the current token if it is of a kind. */
  boolean accept(Token kind) {
    if (token != kind) {
      return false;
    }
    next();
    return true;
  }

  /** Takes the end of a statement and gives the comment behind it. */
  Optional<CommentGroup> expectEnd() throws SyntaxException {
    if (token == Token.RIGHT_PAREN || token == Token.RIGHT_BRACE) {
      return Optional.empty();
    }
    if (token != Token.SEMICOLON) {
      throw unexpected("no end of a declaration");
    }
    boolean written = end() > start();
    Optional<CommentGroup> comment = line;
    next();
    return written ? line : comment;
  }

  SyntaxException unexpected(String what) {
    return new SyntaxException(start(), what);
  }

  /** The point behind the current token. */
  record Mark(Scanner.Mark scanner, int groups) {}

  Mark mark() {
    return new Mark(scanner.mark(), groupCount);
  }

  /** Goes back and takes the token behind the mark. */
  void reset(Mark mark) {
    scanner.reset(mark.scanner());
    groupCount = mark.groups();
    advance(NOWHERE);
  }
}
