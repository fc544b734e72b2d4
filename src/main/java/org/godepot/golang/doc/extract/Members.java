package org.godepot.golang.doc.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.Documentation;
import org.godepot.golang.doc.Member;
import org.godepot.golang.doc.Member.Kind;
import org.godepot.golang.doc.export.Unit;
import org.godepot.golang.doc.print.OneLine;
import org.godepot.golang.doc.print.Shapes;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.syntax.BaseType;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Declaration.ValueSpec;
import org.godepot.golang.doc.syntax.Declaration.Values;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Selector;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Field;

/**
 * The single names of declarations that have several. What names share, a type or a comment, is
 * read once for all of them. Used by one thread.
 */
final class Members {
  private final Assembler assembler;

  Members(Assembler assembler) {
    this.assembler = assembler;
  }

  /**
   * A type as members tell it.
   *
   * @param text on one line, with a blank before it; may be empty
   */
  private record Told(String text, String shape) {
    static final Told NONE = new Told("", "");

    static Told of(Unit unit, Optional<Expression> type) {
      return new Told(
          type.map(present -> " " + source(unit, present)).orElse(""),
          Shapes.of(unit.source(), "", type));
    }

    Told with(String value) {
      return new Told(text + value, shape + value);
    }
  }

  private static String source(Unit unit, Expression expression) {
    if (expression.end() > expression.start()) {
      return Assembler.cut(OneLine.of(unit.source().slice(expression.start(), expression.end())));
    }
    if (expression instanceof Selector selector && selector.operand() instanceof Name operand) {
      return operand.text() + "." + selector.name().text();
    }
    return expression instanceof Name name ? name.text() : "";
  }

  /** Constants or variables. */
  List<Member> of(Unit unit, Values values) {
    List<Member> members = new ArrayList<>();
    Told type = Told.NONE;
    for (ValueSpec spec : values.specs()) {
      boolean repeats = values.constant() && spec.type().isEmpty() && spec.values().isEmpty();
      type = repeats ? type : Told.of(unit, spec.type());
      Documentation documentation = documentation(unit, spec.lead(), spec.comment());
      for (int i = 0; i < spec.names().size(); i++) {
        Name name = spec.names().get(i);
        boolean told = values.constant() && i < spec.values().size();
        String value = told ? " = " + source(unit, spec.values().get(i)) : "";
        if (!Assembler.isBlank(name)) {
          members.add(value(unit, values, name, type.with(value), documentation));
        }
      }
    }
    return members;
  }

  private static Member value(
      Unit unit, Values values, Name name, Told told, Documentation documentation) {
    return new Member(
        values.constant() ? Kind.CONSTANT : Kind.VARIABLE,
        name.text(),
        documentation,
        Assembler.cut(values.keyword() + " " + name.text() + told.text()),
        told.shape(),
        unit.position(name.start()));
  }

  private Documentation documentation(
      Unit unit, Optional<CommentGroup> lead, Optional<CommentGroup> comment) {
    return assembler.documentation(unit.text(lead.or(() -> comment)));
  }

  /** Fields of a struct or methods of an interface. */
  List<Member> of(Unit unit, TypeSpec spec) {
    List<Member> members = new ArrayList<>();
    String owner = spec.name().text();
    if (spec.type() instanceof StructType struct) {
      struct.fields().fields().forEach(field -> fields(unit, owner, field, members));
    } else if (spec.type() instanceof InterfaceType type) {
      type.methods().fields().stream()
          .filter(method -> !method.names().isEmpty())
          .forEach(method -> methods(unit, owner, method, members));
    }
    return members;
  }

  private void fields(Unit unit, String owner, Field field, List<Member> members) {
    Told type = Told.of(unit, Optional.of(field.type()));
    Documentation documentation = documentation(unit, field.lead(), field.comment());
    if (field.names().isEmpty()) {
      String anchor = owner + "." + BaseType.of(field.type()).name();
      members.add(
          new Member(
              Kind.FIELD,
              anchor,
              documentation,
              type.text().strip(),
              "embedded " + type.shape(),
              unit.position(field.start())));
    }
    for (Name name : field.names()) {
      members.add(
          new Member(
              Kind.FIELD,
              owner + "." + name.text(),
              documentation,
              name.text() + type.text(),
              type.shape(),
              unit.position(name.start())));
    }
  }

  private void methods(Unit unit, String owner, Field method, List<Member> members) {
    Name name = method.names().get(0);
    Told type = Told.of(unit, Optional.of(method.type()));
    members.add(
        new Member(
            Kind.METHOD,
            owner + "." + name.text(),
            documentation(unit, method.lead(), method.comment()),
            name.text() + type.text().strip(),
            type.shape(),
            unit.position(name.start())));
  }
}
