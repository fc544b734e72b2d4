package org.godepot.golang.doc.print;

import java.util.List;
import org.godepot.golang.doc.layout.Layout;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.CompositeLiteral;
import org.godepot.golang.doc.syntax.Expression.KeyValue;

/** Writes composite literals, of which not all may be shown. Used once, by one thread. */
final class LiteralPrinter {
  private static final String FILTERED = "contains filtered or unexported fields";

  private final Pen pen;
  private final Layout layout;
  private final ExpressionPrinter expressions;

  LiteralPrinter(Pen pen, ExpressionPrinter expressions) {
    this.pen = pen;
    this.layout = pen.layout();
    this.expressions = expressions;
  }

  void print(CompositeLiteral literal) {
    literal.type().ifPresent(expressions::print);
    pen.copy(literal.type().map(Expression::end).orElse(literal.open()), literal.open() + 1);
    if (literal.isLong()) {
      layout.text(" ");
      layout.remark("/* " + literal.count() + " elements not displayed */");
      layout.text(" ");
      pen.passed(literal.end() - 1);
    } else if (literal.elements().isEmpty()) {
      empty(literal);
    } else if (isOnOneLine(literal)) {
      oneLine(literal);
    } else {
      lines(literal);
    }
    pen.closed("}", literal.end());
  }

  private int line(int offset) {
    return pen.source().line(offset);
  }

  private static int lastEnd(CompositeLiteral literal) {
    return literal.elements().get(literal.elements().size() - 1).end();
  }

  private boolean isOnOneLine(CompositeLiteral literal) {
    return line(literal.open()) == line(lastEnd(literal));
  }

  private void empty(CompositeLiteral literal) {
    if (!literal.incomplete()) {
      return;
    }
    if (line(literal.open()) == line(literal.end())) {
      layout.remark("/* " + FILTERED + " */");
      return;
    }
    String indentation = layout.indentation();
    layout.breakLine(1, indentation + "\t");
    layout.remark("// " + FILTERED);
    layout.breakLine(1, indentation);
  }

  private void oneLine(CompositeLiteral literal) {
    boolean first = true;
    for (Expression element : literal.elements()) {
      if (first) {
        pen.passed(element.start());
        pen.joined();
      } else {
        pen.text(",");
        pen.join(element.start());
      }
      expressions.print(element);
      first = false;
    }
    if (literal.incomplete()) {
      layout.text(", ");
      layout.remark("/* " + FILTERED + " */");
    } else if (line(lastEnd(literal)) < line(literal.end())) {
      close(literal);
    }
  }

  /** Elements on several lines; keys and values of short ones below each other. */
  private void lines(CompositeLiteral literal) {
    Alignment alignment = new Alignment(pen.source());
    int previousLine = line(literal.open());
    List<Expression> elements = literal.elements();
    for (int i = 0; i < elements.size(); i++) {
      Expression element = elements.get(i);
      boolean apart = alignment.next(element);
      boolean breaks = previousLine < line(element.start()) && pen.linesTo(element.start()) > 0;
      if (i > 0) {
        layout.text(",");
      }
      if (breaks) {
        alignment.broken(pen.newline(element.start(), i == 0 || apart || alignment.isInLine()));
      } else if (i > 0) {
        pen.join(element.start());
        alignment.inLine();
      }
      element(element, elements.size() > 1 && breaks && alignment.fits());
      alignment.done();
      previousLine = line(element.start());
    }
    close(literal);
  }

  private void element(Expression element, boolean aligned) {
    if (aligned && element instanceof KeyValue pair) {
      expressions.key(pair);
      layout.text(":");
      layout.cell();
      pen.passed(pair.value().start());
      pen.joined();
      expressions.print(pair.value());
    } else {
      expressions.print(element);
    }
  }

  private void close(CompositeLiteral literal) {
    boolean spread = line(lastEnd(literal)) < line(literal.end());
    if (spread || literal.incomplete()) {
      layout.text(",");
    }
    if (literal.incomplete()) {
      layout.newline(1, layout.indentation());
      layout.remark("// " + FILTERED);
    }
    if (spread || literal.incomplete()) {
      layout.breakLine(1, pen.indentedAt(literal.end() - 1));
    }
  }
}
