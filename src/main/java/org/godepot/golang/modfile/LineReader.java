package org.godepot.golang.modfile;

import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.modfile.Token.Kind;

/** Groups tokens into lines and blocks and hands each directive over. Used once. */
final class LineReader {
  /** Gets the directives in their order. */
  interface Directives {
    /** A directive on a line of its own; the verb is its first word. */
    void line(Line line);

    /** A directive in a block whose first line, up to its parenthesis, is {@code head}. */
    void line(Line head, Line line);

    /** The beginning of a block. */
    void block(Line head);
  }

  private final Lexer lexer;
  private final Directives directives;
  private List<String> comments = new ArrayList<>();

  LineReader(Lexer lexer, Directives directives) {
    this.lexer = lexer;
    this.directives = directives;
  }

  /** Reads to the end. */
  void read() throws SyntaxException {
    while (true) {
      Token token = lexer.peek();
      switch (token.kind()) {
        case END -> {
          return;
        }
        case NEWLINE, SUFFIX_COMMENT -> {
          lexer.take();
          comments = new ArrayList<>();
        }
        case COMMENT -> comments.add(lexer.take().text());
        case OPEN, CLOSE, WORD -> {
          statement();
          comments = new ArrayList<>();
        }
      }
    }
  }

  private void statement() throws SyntaxException {
    int number = lexer.peek().line();
    List<String> words = new ArrayList<>();
    words.add(lexer.take().text());
    while (true) {
      Token token = lexer.take();
      if (token.endsLine()) {
        directives.line(new Line(words, comments, suffix(token), number));
        return;
      }
      if (token.kind() == Kind.OPEN && lexer.peek().endsLine()) {
        block(new Line(words, comments, "", number));
        return;
      }
      words.add(token.text());
      if (token.kind() == Kind.OPEN && lexer.peek().kind() == Kind.CLOSE) {
        Token close = lexer.take();
        if (lexer.peek().endsLine()) {
          lexer.take();
          words.remove(words.size() - 1);
          directives.block(new Line(words, comments, "", number));
          return;
        }
        words.add(close.text());
      }
    }
  }

  private void block(Line head) throws SyntaxException {
    directives.block(head);
    List<String> before = new ArrayList<>();
    boolean first = true;
    while (true) {
      Token token = lexer.peek();
      switch (token.kind()) {
        case END ->
            throw new SyntaxException(head.number(), "the block that begins here is not closed");
        case CLOSE -> {
          lexer.take();
          if (!lexer.peek().endsLine()) {
            throw new SyntaxException(token.line(), "nothing may follow the ) of a block");
          }
          lexer.take();
          return;
        }
        case SUFFIX_COMMENT -> lexer.take();
        case NEWLINE -> blank(before, first);
        case COMMENT -> before.add(lexer.take().text());
        case OPEN, WORD -> {
          directives.line(head, blockLine(before));
          before = new ArrayList<>();
          first = false;
        }
      }
    }
  }

  /**
   * A blank line in a block does not detach the comments above it, and counts as a comment without
   * text itself except at the top of the block.
   */
  private void blank(List<String> before, boolean first) throws SyntaxException {
    lexer.take();
    if (before.isEmpty() ? !first : !before.get(before.size() - 1).isEmpty()) {
      before.add("");
    }
  }

  private Line blockLine(List<String> before) throws SyntaxException {
    int number = lexer.peek().line();
    List<String> words = new ArrayList<>();
    Token token = lexer.take();
    while (!token.endsLine()) {
      words.add(token.text());
      token = lexer.take();
    }
    return new Line(words, before, suffix(token), number);
  }

  private static String suffix(Token end) {
    return end.kind() == Kind.SUFFIX_COMMENT ? end.text() : "";
  }
}
