package org.godepot.golang.doc.print;

import org.godepot.golang.doc.scan.Scanner;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.KeyValue;

/**
 * Decides which elements of a literal are aligned: those on one line each whose keys have about one
 * size. The rules and numbers are go/printer's. Used for one literal, by one thread.
 */
final class Alignment {
  private static final int SMALL = 40;
  private static final double MOST_RATIO = 2.5;

  private final SourceText source;
  private int size;
  private double sumOfLogarithms;
  private int count;

  /** Whether an element has followed another one on its line. */
  private boolean inLine;

  Alignment(SourceText source) {
    this.source = source;
  }

  /** Looks at the next element; whether it differs too much from those before. */
  boolean next(Expression element) {
    int previous = size;
    size = size(element);
    if (size > 0 && element instanceof KeyValue pair) {
      size = size(pair.key());
    }
    if (previous == 0 || size == 0) {
      return true;
    }
    if (count == 0 || (previous <= SMALL && size <= SMALL)) {
      return false;
    }
    double ratio = size / Math.exp(sumOfLogarithms / count);
    return MOST_RATIO * ratio <= 1 || MOST_RATIO <= ratio;
  }

  /** Whether the element is on one line. */
  boolean fits() {
    return size > 0;
  }

  boolean isInLine() {
    return inLine;
  }

  void inLine() {
    inLine = true;
  }

  /** A line has begun. */
  void broken(boolean anew) {
    inLine = false;
    if (anew) {
      sumOfLogarithms = 0;
      count = 0;
    }
  }

  /** The element has been written. */
  void done() {
    if (size > 0) {
      sumOfLogarithms += Math.log(size);
      count++;
    }
  }

  /** Length of an element on its line; 0 if it takes several. */
  private int size(Expression element) {
    int size = 0;
    int last = element.start();
    Scanner scanner = new Scanner(source.text(), element.start(), element.end());
    for (Token token = scanner.next(); token != Token.END; token = scanner.next()) {
      if (token == Token.COMMENT || scanner.end() == scanner.start()) {
        continue;
      }
      if (source.line(scanner.start()) > source.line(last)) {
        return 0;
      }
      String text = source.slice(scanner.start(), scanner.end());
      if (token == Token.STRING && Pen.isLong(text)) {
        text = "``";
      }
      if (text.indexOf('\n') >= 0) {
        return 0;
      }
      size += text.length() + Math.min(1, scanner.start() - last);
      last = scanner.end();
    }
    return size;
  }
}
