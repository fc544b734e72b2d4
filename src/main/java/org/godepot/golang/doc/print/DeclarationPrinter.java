package org.godepot.golang.doc.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.godepot.golang.doc.layout.Layout;
import org.godepot.golang.doc.layout.Printed;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Declaration.ValueSpec;
import org.godepot.golang.doc.syntax.Declaration.Values;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Name;

/** Writes a declaration. Used once, by one thread. */
public final class DeclarationPrinter {
  private final Layout layout = new Layout();
  private final Pen pen;
  private final ExpressionPrinter expressions;
  private final Remarks remarks;

  private DeclarationPrinter(SourceText source, int start, Resolver resolver, Set<String> hidden) {
    this.pen = new Pen(source, layout, start);
    this.expressions = new ExpressionPrinter(pen, resolver, hidden);
    this.remarks = new Remarks(pen);
  }

  /** Writes constants or variables. */
  public static Printed print(SourceText source, Values values, Resolver resolver) {
    return new DeclarationPrinter(source, values.start(), resolver, Set.of()).values(values);
  }

  /** Writes a type by itself, also one out of a group. */
  public static Printed print(SourceText source, TypeSpec spec, Resolver resolver) {
    Set<String> hidden = TypeParameters.names(spec.typeParameters());
    return new DeclarationPrinter(source, spec.name().start(), resolver, hidden).type(spec);
  }

  /** Writes a function without its body. */
  public static Printed print(SourceText source, Function function, Resolver resolver) {
    Set<String> hidden = TypeParameters.names(function);
    return new DeclarationPrinter(source, function.start(), resolver, hidden).function(function);
  }

  private Printed function(Function function) {
    List<Expression> parts = new ArrayList<>();
    function.receiver().ifPresent(receiver -> ExpressionPrinter.addParts(parts, receiver));
    parts(function.start(), parts, function.name().start());
    expressions.plain(function.name());
    expressions.behindName(function.type());
    return layout.finish();
  }

  /** Writes from a place to another: parts in their own way, what is between them as it is. */
  private void parts(int from, List<Expression> parts, int to) {
    int position = from;
    for (Expression part : parts) {
      pen.copy(position, part.start());
      expressions.print(part);
      position = part.end();
    }
    pen.copy(position, to);
  }

  private Printed type(TypeSpec spec) {
    pen.text("type ");
    expressions.plain(spec.name());
    List<Expression> parts = new ArrayList<>();
    spec.typeParameters().ifPresent(list -> ExpressionPrinter.addParts(parts, list));
    parts(spec.name().end(), parts, spec.type().start());
    expressions.print(spec.type(), spec.name().text());
    if (spec.comment().isPresent()) {
      layout.hardCell();
      remarks.behind(spec.comment().get());
    }
    return layout.finish();
  }

  private Printed values(Values values) {
    pen.text(values.keyword() + " ");
    if (values.parentheses().isEmpty()) {
      ValueSpec spec = values.specs().get(0);
      pen.passed(spec.start());
      single(spec);
      return layout.finish();
    }
    layout.text("(");
    pen.passed(values.parentheses().get().start());
    rows(values.specs());
    layout.breakLine(1, "");
    layout.text(")");
    return layout.finish();
  }

  private void rows(List<ValueSpec> specs) {
    Rows rows = new Rows(pen, "\t");
    boolean[] keepsType = TypeColumn.kept(specs);
    for (int i = 0; i < specs.size(); i++) {
      ValueSpec spec = specs.get(i);
      rows.next(spec.lead(), spec.start());
      if (specs.size() == 1) {
        single(spec);
      } else {
        grouped(spec, keepsType[i]);
      }
    }
  }

  private void single(ValueSpec spec) {
    names(spec.names());
    if (spec.type().isPresent()) {
      layout.text(" ");
      type(spec.type().get());
    }
    if (!spec.values().isEmpty()) {
      layout.text(" = ");
      values(spec.values());
    }
    if (spec.comment().isPresent()) {
      layout.hardCell();
      remarks.behind(spec.comment().get());
    }
  }

  private void grouped(ValueSpec spec, boolean keepsType) {
    names(spec.names());
    int missing = 3;
    if (spec.type().isPresent() || keepsType) {
      layout.cell();
      missing--;
    }
    spec.type().ifPresent(this::type);
    if (!spec.values().isEmpty()) {
      layout.cell();
      layout.text("= ");
      values(spec.values());
      missing--;
    }
    if (spec.comment().isPresent()) {
      for (int i = 0; i < missing; i++) {
        layout.cell();
      }
      remarks.behind(spec.comment().get());
    }
  }

  private void type(Expression type) {
    if (pen.linesTo(type.start()) == 0) {
      pen.joined();
    }
    expressions.print(type);
  }

  private void values(List<Expression> values) {
    if (pen.linesTo(values.get(0).start()) == 0) {
      pen.joined();
    }
    expressions.print(values.get(0));
    for (Expression value : values.subList(1, values.size())) {
      pen.text(",");
      pen.join(value.start());
      expressions.print(value);
    }
  }

  private void names(List<Name> names) {
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      if (i > 0) {
        pen.text(",");
        pen.join(name.start());
      }
      if (name.text().equals("_")) {
        expressions.plain(name);
      } else {
        expressions.declared(name, name.text());
      }
    }
  }
}
