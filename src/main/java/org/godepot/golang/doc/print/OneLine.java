package org.godepot.golang.doc.print;

import org.godepot.golang.doc.scan.Scanner;
import org.godepot.golang.doc.scan.Token;

/** A declaration on one line, without comments. Stateless. */
public final class OneLine {
  private OneLine() {}

  /** Puts a declaration on one line: newlines become blanks or semicolons. */
  public static String of(String text) {
    StringBuilder line = new StringBuilder();
    Scanner scanner = new Scanner(text);
    int last = 0;
    boolean ended = false;
    String previous = "";
    for (Token token = scanner.next(); token != Token.END; token = scanner.next()) {
      if (token == Token.COMMENT) {
        continue;
      }
      if (scanner.end() == scanner.start()) {
        ended = true;
        continue;
      }
      String word = text.substring(scanner.start(), scanner.end());
      boolean closes = word.equals(")") || word.equals("]");
      if (closes && previous.equals(",")) {
        line.setLength(line.length() - 1);
      }
      if (ended && !word.equals("}")) {
        line.append(';');
      }
      boolean apart = scanner.start() > last && !closes && !"([".contains(previous);
      if (apart && line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
      last = scanner.end();
      previous = word;
      ended = false;
    }
    return line.toString();
  }
}
