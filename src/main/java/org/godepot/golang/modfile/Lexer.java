package org.godepot.golang.modfile;

import org.godepot.golang.modfile.Token.Kind;
import org.godepot.golang.unicode.Characters;

/** Splits the text of a go.mod into tokens. Used once, by one thread. */
final class Lexer {
  private final String text;
  private int position;
  private int line = 1;
  private boolean lineHasToken;
  private Token next;

  Lexer(String text) throws SyntaxException {
    this.text = text;
    this.next = new Token(Kind.END, "", 0);
    this.next = read();
  }

  /** The next token, which stays. */
  Token peek() {
    return next;
  }

  /** Takes the next token. */
  Token take() throws SyntaxException {
    Token taken = next;
    next = read();
    return taken;
  }

  private Token read() throws SyntaxException {
    skipBlanks();
    if (position == text.length()) {
      return new Token(Kind.END, "", line);
    }
    if (text.startsWith("//", position)) {
      return comment();
    }
    refuseSlashStar();
    char c = text.charAt(position);
    if (c == '\n') {
      Token newline = new Token(Kind.NEWLINE, "\n", line);
      position++;
      startLine();
      return newline;
    }
    lineHasToken = true;
    if ("()[]{},".indexOf(c) >= 0) {
      position++;
      Kind kind = c == '(' ? Kind.OPEN : c == ')' ? Kind.CLOSE : Kind.WORD;
      return new Token(kind, String.valueOf(c), line);
    }
    return c == '"' || c == '`' ? string(c) : identifier();
  }

  private void skipBlanks() {
    while (position < text.length() && " \t\r".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private void startLine() {
    line++;
    lineHasToken = false;
  }

  private Token comment() {
    int end = text.indexOf('\n', position);
    String comment = text.substring(position, end < 0 ? text.length() : end);
    if (end >= 0 && comment.endsWith("\r")) {
      comment = comment.substring(0, comment.length() - 1);
    }
    Token token = new Token(lineHasToken ? Kind.SUFFIX_COMMENT : Kind.COMMENT, comment, line);
    position = end < 0 ? text.length() : end + 1;
    startLine();
    return token;
  }

  private void refuseSlashStar() throws SyntaxException {
    if (text.startsWith("/*", position)) {
      throw new SyntaxException(line, "go.mod files have // comments only, no /* */");
    }
  }

  private Token string(char quote) throws SyntaxException {
    int start = position;
    position++;
    while (true) {
      if (position >= text.length()) {
        throw new SyntaxException(line, "a string is not closed");
      }
      char c = text.charAt(position);
      if (c == '\n') {
        throw new SyntaxException(line, "a string is not closed on its line");
      }
      position++;
      if (c == quote) {
        return new Token(Kind.WORD, text.substring(start, position), line);
      }
      if (c == '\\' && quote == '"') {
        skipEscaped();
      }
    }
  }

  /** The character after a backslash may be anything, a newline too. */
  private void skipEscaped() throws SyntaxException {
    if (position >= text.length()) {
      throw new SyntaxException(line, "a string is not closed");
    }
    if (text.charAt(position) == '\n') {
      line++;
    }
    position += Character.charCount(text.codePointAt(position));
  }

  private Token identifier() throws SyntaxException {
    int start = position;
    while (position < text.length()) {
      int c = text.codePointAt(position);
      if (!isIdentifier(c) || text.startsWith("//", position)) {
        break;
      }
      refuseSlashStar();
      position += Character.charCount(c);
    }
    if (position == start) {
      int c = text.codePointAt(position);
      throw new SyntaxException(line, String.format("character U+%04X is not allowed here", c));
    }
    return new Token(Kind.WORD, text.substring(start, position), line);
  }

  /** Most printable characters; quotes may stand inside a word and are refused later. */
  private static boolean isIdentifier(int c) {
    return " ()[]{},".indexOf(c) < 0 && Characters.isPrintable(c);
  }
}
