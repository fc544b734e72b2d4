package org.godepot.golang.doc.scan;

import org.godepot.golang.unicode.Characters;

/**
 * Splits Go text into tokens, comments among them, as go/scanner: a newline that ends a statement
 * is a semicolon without extent. What is not Go is an {@link Token#ILLEGAL} or an unfinished token;
 * scanning always goes on to {@link Token#END}. Used by one thread.
 */
public final class Scanner {
  private static final int NONE = -1;

  private final String text;
  private final int limit;
  private int position;
  private int line = 1;
  private boolean statementMayEnd;

  /** Where a general comment that ends a statement holds its first newline. */
  private int newlineInComment = NONE;

  private int start;
  private int end;
  private int startLine;

  /** Scans a whole text. */
  public Scanner(String text) {
    this(text, 0, text.length());
  }

  /** Scans a part; lines count from 1 there. */
  public Scanner(String text, int from, int to) {
    this.text = text;
    this.position = from;
    this.limit = to;
  }

  /** A point to which a scanner can go back. */
  public record Mark(int position, int line, boolean statementMayEnd, int newlineInComment) {}

  public Mark mark() {
    return new Mark(position, line, statementMayEnd, newlineInComment);
  }

  public void reset(Mark mark) {
    position = mark.position();
    line = mark.line();
    statementMayEnd = mark.statementMayEnd();
    newlineInComment = mark.newlineInComment();
  }

  /** Where the token begins. */
  public int start() {
    return start;
  }

  /** Behind its last character. */
  public int end() {
    return end;
  }

  /** The line it begins on. */
  public int line() {
    return startLine;
  }

  /** The line that has been reached; behind a token that spans lines this is its last one. */
  public int currentLine() {
    return line;
  }

  /** Takes the next token. */
  public Token next() {
    if (newlineInComment != NONE) {
      start = newlineInComment;
      end = newlineInComment;
      newlineInComment = NONE;
      return Token.SEMICOLON;
    }
    skipBlanks();
    start = position;
    startLine = line;
    Token token = position < limit ? token(text.charAt(position)) : endOfText();
    end = position;
    if (token == Token.SEMICOLON && start < limit && text.charAt(start) == '\n') {
      end = start;
    }
    return token;
  }

  private void skipBlanks() {
    while (position < limit) {
      char c = text.charAt(position);
      if (c == '\n') {
        if (statementMayEnd) {
          return;
        }
        line++;
      } else if (c != ' ' && c != '\t' && c != '\r') {
        return;
      }
      position++;
    }
  }

  /** {@code END} again and again, once preceded by the semicolon of an unfinished last line. */
  private Token endOfText() {
    if (statementMayEnd) {
      statementMayEnd = false;
      return Token.SEMICOLON;
    }
    return Token.END;
  }

  private Token token(char c) {
    if (c == '\n') {
      position++;
      line++;
      statementMayEnd = false;
      return Token.SEMICOLON;
    }
    if (c == '/' && position + 1 < limit) {
      char second = text.charAt(position + 1);
      if (second == '/') {
        return lineComment();
      }
      if (second == '*') {
        return generalComment();
      }
    }
    boolean before = statementMayEnd;
    Token token = scan(c);
    statementMayEnd = token == Token.ILLEGAL ? before : token.endsStatement();
    return token;
  }

  private Token lineComment() {
    int newline = text.indexOf('\n', position);
    position = newline < 0 || newline > limit ? limit : newline;
    return Token.COMMENT;
  }

  private Token generalComment() {
    int close = text.indexOf("*/", position + 2);
    int stop = close < 0 || close + 2 > limit ? limit : close + 2;
    int newline = passLines(stop);
    if (statementMayEnd && newline != NONE) {
      newlineInComment = newline;
      statementMayEnd = false;
    }
    return Token.COMMENT;
  }

  /** Goes to an offset and counts the lines; gives the first newline on the way. */
  private int passLines(int to) {
    int first = NONE;
    while (position < to) {
      if (text.charAt(position) == '\n') {
        first = first == NONE ? position : first;
        line++;
      }
      position++;
    }
    return first;
  }

  private Token scan(char c) {
    if (isAsciiLetter(c)) {
      return word();
    }
    if (isDecimal(c) || (c == '.' && isDecimal(peek(1)))) {
      return number();
    }
    if (c >= 0x80) {
      return wide();
    }
    position++;
    return switch (c) {
      case '"' -> quoted('"', Token.STRING);
      case '\'' -> quoted('\'', Token.CHARACTER);
      case '`' -> raw();
      case '(' -> Token.LEFT_PAREN;
      case ')' -> Token.RIGHT_PAREN;
      case '[' -> Token.LEFT_BRACKET;
      case ']' -> Token.RIGHT_BRACKET;
      case '{' -> Token.LEFT_BRACE;
      case '}' -> Token.RIGHT_BRACE;
      case ',' -> Token.COMMA;
      case ';' -> Token.SEMICOLON;
      case '~' -> Token.TILDE;
      case '.' -> take("..") ? Token.ELLIPSIS : Token.PERIOD;
      case ':' -> take("=") ? Token.ASSIGNMENT : Token.COLON;
      case '=' -> take("=") ? Token.OPERATOR : Token.ASSIGN;
      case '!' -> take("=") ? Token.OPERATOR : Token.NOT;
      case '*' -> take("=") ? Token.ASSIGNMENT : Token.STAR;
      case '/', '%' -> take("=") ? Token.ASSIGNMENT : Token.OPERATOR;
      case '^' -> take("=") ? Token.ASSIGNMENT : Token.SIGN;
      case '+', '-' -> take("=") ? Token.ASSIGNMENT : take(c) ? Token.STEP : Token.SIGN;
      case '|' -> take("=") ? Token.ASSIGNMENT : take("|") ? Token.OPERATOR : Token.PIPE;
      case '&' -> ampersand();
      case '<', '>' -> angle(c);
      default -> Token.ILLEGAL;
    };
  }

  private Token ampersand() {
    if (take("^")) {
      return take("=") ? Token.ASSIGNMENT : Token.OPERATOR;
    }
    return take("=") ? Token.ASSIGNMENT : take("&") ? Token.OPERATOR : Token.SIGN;
  }

  private Token angle(char c) {
    if (c == '<' && take("-")) {
      return Token.ARROW;
    }
    if (take(c)) {
      return take("=") ? Token.ASSIGNMENT : Token.OPERATOR;
    }
    take("=");
    return Token.OPERATOR;
  }

  private boolean take(String expected) {
    if (position + expected.length() > limit || !text.startsWith(expected, position)) {
      return false;
    }
    position += expected.length();
    return true;
  }

  private boolean take(char expected) {
    if (peek(0) != expected) {
      return false;
    }
    position++;
    return true;
  }

  private char peek(int distance) {
    return position + distance < limit ? text.charAt(position + distance) : 0;
  }

  private Token wide() {
    if (isWordPart(text.codePointAt(position)) && !isDigit(text.codePointAt(position))) {
      return word();
    }
    position += Character.charCount(text.codePointAt(position));
    position = Math.min(position, limit);
    return Token.ILLEGAL;
  }

  private Token word() {
    while (position < limit) {
      char c = text.charAt(position);
      if (c < 0x80) {
        if (!isAsciiLetter(c) && !isDecimal(c)) {
          break;
        }
        position++;
      } else {
        int codePoint = text.codePointAt(position);
        if (!isWordPart(codePoint)) {
          break;
        }
        position += Character.charCount(codePoint);
      }
    }
    position = Math.min(position, limit);
    return Keywords.of(text, start, position);
  }

  /** Digits, letters and signs of exponents; whether they make sense is not asked. */
  private Token number() {
    boolean hexadecimal = peek(0) == '0' && (peek(1) | 0x20) == 'x';
    char exponent = hexadecimal ? 'p' : 'e';
    while (position < limit) {
      char c = text.charAt(position);
      boolean sign = (c == '+' || c == '-') && (text.charAt(position - 1) | 0x20) == exponent;
      if (!sign && !isAsciiLetter(c) && !isDecimal(c) && c != '.') {
        break;
      }
      position++;
    }
    return Token.NUMBER;
  }

  /** A string or character; without its closing quote it ends with the line. */
  private Token quoted(char quote, Token token) {
    while (position < limit) {
      char c = text.charAt(position);
      if (c == '\n') {
        break;
      }
      position++;
      if (c == quote) {
        return token;
      }
      if (c == '\\' && position < limit && text.charAt(position) != '\n') {
        position++;
      }
    }
    return token;
  }

  private Token raw() {
    int close = text.indexOf('`', position);
    passLines(close < 0 || close >= limit ? limit : close + 1);
    return Token.STRING;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDecimal(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(int codePoint) {
    return Characters.isLetter(codePoint) || isDigit(codePoint);
  }

  private static boolean isDigit(int codePoint) {
    return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
  }
}
