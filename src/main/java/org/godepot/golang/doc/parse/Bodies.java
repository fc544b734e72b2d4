package org.godepot.golang.doc.parse;

import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Declaration.Range;

/** Passes over what documentation does not show. Used by one thread. */
final class Bodies {
  private final TokenStream tokens;

  /** Whether a brace of this file is not closed, so that others may not be either. */
  private boolean unbalanced;

  Bodies(TokenStream tokens) {
    this.tokens = tokens;
  }

  /**
   * Passes over the body of a function. Where braces do not match, it ends before the next
   * declaration that begins a line: a second look at most, then every body of the file is left
   * there.
   */
  Range skip() throws SyntaxException {
    int start = tokens.start();
    TokenStream.Mark mark = tokens.mark();
    tokens.next();
    int depth = 1;
    while (depth > 0) {
      if (tokens.at(Token.END)) {
        if (unbalanced) {
          throw new SyntaxException(start, "a brace that is not closed");
        }
        unbalanced = true;
        tokens.reset(mark);
        depth = 1;
        continue;
      }
      if (unbalanced && tokens.token().beginsDeclaration() && tokens.beginsLine()) {
        throw new SyntaxException(start, "a brace that is not closed");
      }
      if (tokens.at(Token.LEFT_BRACE)) {
        depth++;
      } else if (tokens.at(Token.RIGHT_BRACE)) {
        depth--;
      }
      tokens.next();
    }
    return new Range(start, tokens.previousEnd());
  }

  /** Passes over an element of a composite literal. */
  void skipElement() throws SyntaxException {
    int depth = 0;
    while (depth > 0 || !(tokens.at(Token.COMMA) || tokens.at(Token.RIGHT_BRACE))) {
      switch (tokens.token()) {
        case LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE -> depth++;
        case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> depth--;
        case END -> throw tokens.unexpected("a brace that is not closed");
        default -> {
          if (depth == 0 && tokens.at(Token.SEMICOLON)) {
            throw tokens.unexpected("no comma behind an element");
          }
        }
      }
      tokens.next();
    }
  }
}
