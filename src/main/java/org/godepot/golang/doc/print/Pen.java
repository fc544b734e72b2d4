package org.godepot.golang.doc.print;

import java.nio.charset.StandardCharsets;
import org.godepot.golang.doc.layout.Layout;
import org.godepot.golang.doc.scan.Scanner;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.scan.Token;

/**
 * Writes parts of the source with its blanks and newlines, without comments. Used once, by one
 * thread.
 */
final class Pen {
  /** Two: at most one empty line, as gofmt. */
  private static final int MAX_NEWLINES = 2;

  /** pkg.go.dev shows no longer strings; some packages hold files in them. */
  private static final int MAX_STRING = 125;

  private final SourceText source;
  private final Layout layout;

  /** Indentation of the declaration in the source, which all its lines have. */
  private final String base;

  /** Behind what was written last, in the source. */
  private int last;

  /** Whether the next token follows what was written, whatever is in the source. */
  private boolean joined = true;

  /** Whether the last token was a comma; no empty line follows the last one of a list. */
  private boolean afterComma;

  Pen(SourceText source, Layout layout, int start) {
    this.source = source;
    this.layout = layout;
    this.base = indentation(start);
    this.last = start;
  }

  Layout layout() {
    return layout;
  }

  SourceText source() {
    return source;
  }

  /** Writes text that is not in the source. */
  void text(String text) {
    layout.text(text);
    joined = true;
  }

  /** Writes what closes a part of the source. */
  void closed(String text, int end) {
    layout.text(text);
    afterComma = false;
    joined = false;
    passed(end);
  }

  /** Writes a part of the source, token by token. */
  void copy(int from, int to) {
    if (from >= to) {
      return;
    }
    Scanner scanner = new Scanner(source.text(), from, to);
    for (Token token = scanner.next(); token != Token.END; token = scanner.next()) {
      if (token != Token.COMMENT && scanner.end() > scanner.start()) {
        token(token, scanner.start(), scanner.end());
      }
    }
  }

  private void token(Token token, int start, int end) {
    if (afterComma && token.isClosing() && linesTo(start) > 0) {
      layout.breakLine(1, indentedAt(start));
      joined = true;
      passed(start);
    }
    separate(start);
    afterComma = token == Token.COMMA;
    String text = source.slice(start, end);
    if (token == Token.STRING && isLong(text)) {
      string(text);
    } else {
      layout.text(text);
    }
    last = end;
  }

  private void string(String text) {
    layout.text(text.startsWith("`") ? "``" : "\"\"");
    layout.text(" ");
    layout.remark("/* " + size(text) + "-byte string literal not displayed */");
  }

  private static int size(String string) {
    return string.getBytes(StandardCharsets.UTF_8).length - 2;
  }

  /** Whether a string is too long to be shown. */
  static boolean isLong(String string) {
    return string.length() > MAX_STRING && size(string) > MAX_STRING;
  }

  /** Goes to a place of the source: writes the blanks or newlines before it. */
  void separate(int start) {
    int lines = linesTo(start);
    if (lines > 0) {
      layout.breakLine(Math.min(lines, MAX_NEWLINES), indentedAt(start));
    } else if (!joined) {
      layout.text(blanks(start));
    }
    joined = false;
  }

  /** Goes to a place of the source, over one blank if it is on the same line. */
  void join(int start) {
    if (linesTo(start) == 0) {
      layout.text(" ");
    } else {
      layout.breakLine(newlinesTo(start), indentedAt(start));
    }
    passed(start);
    joined = true;
  }

  /**
   * Goes to a place of the source on another line.
   *
   * @param apart whether its columns are not those of the line before
   * @return whether columns begin anew there
   */
  boolean newline(int start, boolean apart) {
    int newlines = newlinesTo(start);
    if (apart) {
      layout.breakLine(newlines, indentedAt(start));
    } else {
      layout.newline(newlines, indentedAt(start));
    }
    passed(start);
    joined = true;
    return apart || newlines > 1;
  }

  /** How many lines further down than the last token a place is. */
  int linesTo(int start) {
    return start <= last ? 0 : source.line(start) - source.line(last);
  }

  /** Newlines to a place some lines further down. */
  int newlinesTo(int start) {
    return Math.min(linesTo(start), MAX_NEWLINES);
  }

  /** Declares everything up to a place of the source written. */
  void passed(int end) {
    last = Math.max(last, end);
  }

  /** Declares that the next token needs no blanks before it. */
  void joined() {
    joined = true;
  }

  /** The blanks before a token on the same line; where a comment was, as gofmt would. */
  private String blanks(int start) {
    if (start <= last) {
      return "";
    }
    String gap = source.slice(last, start);
    if (gap.isBlank()) {
      return gap.indexOf('\t') < 0 ? gap : " ";
    }
    boolean tight =
        "([".indexOf(source.text().charAt(last - 1)) >= 0
            || ")],;".indexOf(source.text().charAt(start)) >= 0;
    return tight ? "" : " ";
  }

  private String indentation(int offset) {
    int lineStart = source.lineStart(offset);
    int end = lineStart;
    while (end < offset && " \t".indexOf(source.text().charAt(end)) >= 0) {
      end++;
    }
    return source.slice(lineStart, end);
  }

  /** Indentation of the line of a place, relative to the declaration. */
  String indentedAt(int offset) {
    String indentation = indentation(offset);
    return indentation.startsWith(base) ? indentation.substring(base.length()) : indentation;
  }
}
