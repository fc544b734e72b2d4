package org.godepot.golang.doc.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.Member;
import org.godepot.golang.doc.print.OneLine;
import org.godepot.golang.doc.print.Shapes;
import org.godepot.golang.doc.syntax.BaseType;
import org.godepot.golang.doc.syntax.CommentGroup;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Declaration.ValueSpec;
import org.godepot.golang.doc.syntax.Declaration.Values;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Field;

/** The single names of declarations that have several. Used by one thread. */
final class Members {
  private final Assembler assembler;

  Members(Assembler assembler) {
    this.assembler = assembler;
  }

  /** Constants or variables. */
  List<Member> of(Unit unit, Values values) {
    List<Member> members = new ArrayList<>();
    Member.Kind kind = values.constant() ? Member.Kind.CONSTANT : Member.Kind.VARIABLE;
    Optional<Expression> inherited = Optional.empty();
    for (ValueSpec spec : values.specs()) {
      boolean repeats = values.constant() && spec.type().isEmpty() && spec.values().isEmpty();
      Optional<Expression> type = repeats ? inherited : spec.type();
      inherited = type;
      for (int i = 0; i < spec.names().size(); i++) {
        if (!Assembler.isBlank(spec.names().get(i))) {
          members.add(value(unit, kind, spec, i, type));
        }
      }
    }
    return members;
  }

  private Member value(
      Unit unit, Member.Kind kind, ValueSpec spec, int index, Optional<Expression> type) {
    Name name = spec.names().get(index);
    String word = kind == Member.Kind.CONSTANT ? "const" : "var";
    StringBuilder signature = new StringBuilder(word + " " + name.text());
    type.ifPresent(present -> signature.append(' ').append(source(unit, present)));
    boolean told = kind == Member.Kind.CONSTANT && index < spec.values().size();
    String value = told ? source(unit, spec.values().get(index)) : "";
    if (told) {
      signature.append(" = ").append(value);
    }
    String shape = Shapes.of(unit.source(), word, type) + (told ? " = " + value : "");
    return new Member(
        kind,
        name.text(),
        assembler.documentation(text(unit, spec.lead(), spec.comment())),
        Assembler.cut(signature.toString()),
        Assembler.cut(shape),
        unit.position(name.start()));
  }

  private static String source(Unit unit, Expression expression) {
    if (expression.end() > expression.start()) {
      return OneLine.of(unit.source().slice(expression.start(), expression.end()));
    }
    if (expression instanceof Expression.Selector selector
        && selector.operand() instanceof Name operand) {
      return operand.text() + "." + selector.name().text();
    }
    return expression instanceof Name name ? name.text() : "";
  }

  private static String text(
      Unit unit, Optional<CommentGroup> lead, Optional<CommentGroup> comment) {
    return unit.text(lead.or(() -> comment));
  }

  /** Fields of a struct or methods of an interface. */
  List<Member> of(Unit unit, TypeSpec spec) {
    List<Member> members = new ArrayList<>();
    if (spec.type() instanceof StructType struct) {
      for (Field field : struct.fields().fields()) {
        fields(unit, spec.name().text(), field, members);
      }
    } else if (spec.type() instanceof InterfaceType type) {
      for (Field method : type.methods().fields()) {
        if (!method.names().isEmpty()) {
          members.add(
              member(unit, Member.Kind.METHOD, spec.name().text(), method, method.names().get(0)));
        }
      }
    }
    return members;
  }

  private void fields(Unit unit, String type, Field field, List<Member> members) {
    if (field.names().isEmpty()) {
      String name = BaseType.of(field.type()).name();
      Name embedded = new Name(field.start(), field.start(), name);
      members.add(member(unit, Member.Kind.FIELD, type, field, embedded));
    }
    for (Name name : field.names()) {
      members.add(member(unit, Member.Kind.FIELD, type, field, name));
    }
  }

  private Member member(Unit unit, Member.Kind kind, String type, Field field, Name name) {
    String source = source(unit, field.type());
    boolean embedded = field.names().isEmpty();
    String gap = kind == Member.Kind.METHOD ? "" : " ";
    return new Member(
        kind,
        type + "." + name.text(),
        assembler.documentation(text(unit, field.lead(), field.comment())),
        Assembler.cut(embedded ? source : name.text() + gap + source),
        Shapes.of(unit.source(), embedded ? "embedded" : "", Optional.of(field.type())),
        unit.position(name.start()));
  }
}
