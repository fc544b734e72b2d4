package org.godepot.golang.doc.scan;

/** Kinds of tokens, as far as a reader of declarations tells them apart. */
public enum Token {
  END,
  ILLEGAL,
  COMMENT,
  NAME,
  NUMBER,
  CHARACTER,
  STRING,
  LEFT_PAREN,
  RIGHT_PAREN,
  LEFT_BRACKET,
  RIGHT_BRACKET,
  LEFT_BRACE,
  RIGHT_BRACE,
  COMMA,
  SEMICOLON,
  PERIOD,
  ELLIPSIS,
  COLON,
  ASSIGN,
  STAR,
  ARROW,
  TILDE,
  PIPE,
  NOT,
  /** {@code + - ^ &}, which stand between operands and before one. */
  SIGN,
  /** The other operators between operands. */
  OPERATOR,
  /** {@code := += -=} and the like, which no declaration has. */
  ASSIGNMENT,
  /** {@code ++ --}. */
  STEP,
  CHAN,
  CONST,
  FUNC,
  IMPORT,
  INTERFACE,
  MAP,
  PACKAGE,
  STRUCT,
  TYPE,
  VAR,
  /** {@code break continue fallthrough return}: a line may end behind them. */
  JUMP,
  /** The other keywords. */
  KEYWORD;

  /** Whether a newline behind such a token ends a statement. */
  boolean endsStatement() {
    return switch (this) {
      case NAME, NUMBER, CHARACTER, STRING, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, STEP, JUMP ->
          true;
      default -> false;
    };
  }

  /** Whether a declaration begins with such a token. */
  public boolean beginsDeclaration() {
    return this == CONST || this == FUNC || this == IMPORT || this == TYPE || this == VAR;
  }

  /** Whether the token stands between two operands. */
  public boolean isBinary() {
    return this == STAR || this == PIPE || this == SIGN || this == OPERATOR;
  }

  /** Whether the token closes a pair. */
  public boolean isClosing() {
    return this == RIGHT_PAREN || this == RIGHT_BRACKET || this == RIGHT_BRACE;
  }
}
