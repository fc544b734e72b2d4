package org.godepot.golang.doc.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.doc.layout.Layout;
import org.godepot.golang.doc.print.Resolver.Target;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.CompositeLiteral;
import org.godepot.golang.doc.syntax.Expression.FunctionType;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.KeyValue;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Selector;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;

/** Writes types and values. Used once, by one thread. */
final class ExpressionPrinter {
  private final Pen pen;
  private final Layout layout;
  private final Resolver resolver;

  /** Type parameters, which hide names of the package. */
  private final Set<String> hidden;

  private final FieldPrinter fields;
  private final LiteralPrinter literals;

  ExpressionPrinter(Pen pen, Resolver resolver, Set<String> hidden) {
    this.pen = pen;
    this.layout = pen.layout();
    this.resolver = resolver;
    this.hidden = hidden;
    this.fields = new FieldPrinter(pen, this);
    this.literals = new LiteralPrinter(pen, this);
  }

  FieldPrinter fields() {
    return fields;
  }

  void print(Expression expression) {
    print(expression, "");
  }

  /**
   * Writes an expression.
   *
   * @param owner type whose fields or methods are those of the expression; empty if it is none
   */
  void print(Expression expression, String owner) {
    if (expression instanceof Name name) {
      name(name, hidden.contains(name.text()) ? Optional.empty() : resolver.name(name.text()));
    } else if (expression instanceof Selector selector) {
      selector(selector);
    } else if (expression instanceof StructType struct) {
      pen.copy(struct.start(), struct.fields().start());
      fields.struct(struct.fields(), owner);
    } else if (expression instanceof InterfaceType type) {
      pen.copy(type.start(), type.methods().start());
      fields.interfaceBody(type.methods(), owner);
    } else if (expression instanceof CompositeLiteral literal) {
      literals.print(literal);
    } else if (expression instanceof KeyValue pair) {
      key(pair);
      inside(pair, pair.key().end(), List.of(pair.value()));
    } else if (expression instanceof FunctionType function) {
      function(function);
    } else {
      inside(expression, expression.start(), expression.parts());
    }
  }

  /** The key of an element: a name there is probably that of a field, which leads nowhere. */
  void key(KeyValue pair) {
    if (pair.key() instanceof Name name) {
      name(name, Optional.empty());
    } else {
      print(pair.key());
    }
  }

  /** A name that is declared here. */
  void declared(Name name, String anchor) {
    pen.separate(name.start());
    layout.anchor(name.text(), anchor);
    pen.passed(name.end());
  }

  /** A name that leads nowhere. */
  void plain(Name name) {
    name(name, Optional.empty());
  }

  private void name(Name name, Optional<Target> target) {
    pen.separate(name.start());
    if (target.isPresent()) {
      layout.reference(name.text(), target.get().importPath(), target.get().anchor());
    } else {
      layout.text(name.text());
    }
    pen.passed(name.end());
  }

  private void selector(Selector selector) {
    if (selector.start() == selector.end()) {
      // Not in the source: the type of a constant whose line is not shown.
      print(selector.operand());
      layout.text("." + selector.name().text());
      return;
    }
    Optional<Target> target =
        selector.operand() instanceof Name name
            ? resolver.qualified(name.text(), selector.name().text())
            : Optional.empty();
    boolean together = selector.operand().end() + 1 == selector.name().start();
    if (target.isPresent() && together) {
      pen.separate(selector.start());
      String text = pen.source().slice(selector.start(), selector.end());
      layout.reference(text, target.get().importPath(), target.get().anchor());
      pen.passed(selector.end());
    } else {
      pen.copy(selector.start(), selector.end());
    }
  }

  /** Parameters and results from where the type begins. */
  void function(FunctionType function) {
    inside(function, function.start(), parts(function));
  }

  /** Type parameters, parameters and results, right behind the name of a function. */
  void behindName(FunctionType function) {
    int open =
        function.typeParameters().map(FieldList::start).orElse(function.parameters().start());
    pen.passed(open);
    pen.joined();
    inside(function, open, parts(function));
  }

  private static List<Expression> parts(FunctionType function) {
    List<Expression> parts = new ArrayList<>();
    function.typeParameters().ifPresent(list -> addParts(parts, list));
    addParts(parts, function.parameters());
    addParts(parts, function.results());
    return parts;
  }

  /** Adds names and types of parameters. */
  static void addParts(List<Expression> parts, FieldList list) {
    for (Field field : list.fields()) {
      parts.addAll(field.names());
      parts.add(field.type());
    }
  }

  /** Writes the rest of an expression: parts in their own way, what is between them as it is. */
  void inside(Expression whole, int from, List<? extends Expression> parts) {
    int position = from;
    for (Expression part : parts) {
      pen.copy(position, part.start());
      print(part);
      position = part.end();
    }
    pen.copy(position, whole.end());
  }
}
