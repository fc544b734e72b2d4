package org.godepot.golang.doc.print;

import java.util.List;
import java.util.function.Consumer;
import org.godepot.golang.doc.layout.Layout;
import org.godepot.golang.doc.syntax.BaseType;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.FunctionType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;

/** Writes the bodies of structs and interfaces. Used once, by one thread. */
final class FieldPrinter {
  private static final String FILTERED_FIELDS = "contains filtered or unexported fields";
  private static final String FILTERED_METHODS = "contains filtered or unexported methods";

  /** go/printer's limit for {@code struct{ X int }} on one line. */
  private static final int MAX_ONE_LINE = 30;

  private final Pen pen;
  private final Layout layout;
  private final ExpressionPrinter expressions;
  private final Remarks remarks;

  FieldPrinter(Pen pen, ExpressionPrinter expressions) {
    this.pen = pen;
    this.layout = pen.layout();
    this.expressions = expressions;
    this.remarks = new Remarks(pen);
  }

  /**
   * Writes a struct from its brace on.
   *
   * @param owner type whose fields these are; empty if they have no anchors
   */
  void struct(FieldList list, String owner) {
    if (isOneLine(list, false)) {
      oneLine(list, field -> plainField(field, owner));
      return;
    }
    String indentation = open(list);
    boolean single = list.fields().size() == 1;
    Rows rows = new Rows(pen, indentation + "\t");
    for (Field field : list.fields()) {
      rows.next(field.lead(), field.start());
      field(field, owner, single);
    }
    close(list, indentation, FILTERED_FIELDS);
  }

  /** Writes an interface from its brace on. */
  void interfaceBody(FieldList list, String owner) {
    if (isOneLine(list, true)) {
      oneLine(list, field -> method(field, owner));
      return;
    }
    String indentation = open(list);
    Rows rows = new Rows(pen, indentation + "\t");
    for (Field field : list.fields()) {
      rows.next(field.lead(), field.start());
      method(field, owner);
      if (field.comment().isPresent()) {
        layout.hardCell();
        remarks.behind(field.comment().get());
      }
    }
    close(list, indentation, FILTERED_METHODS);
  }

  /**
   * Whether a body is written on one line, as go/printer's isOneLineFieldList tells.
   *
   * @param methods whether these are those of an interface
   */
  private boolean isOneLine(FieldList list, boolean methods) {
    List<Field> fields = list.fields();
    return !isSpread(list)
        && !list.incomplete()
        && (fields.isEmpty() || (fields.size() == 1 && isShort(fields.get(0), methods)));
  }

  /** A name counts as one, however long it is, and a method as if {@code func} stood there. */
  private static boolean isShort(Field field, boolean method) {
    int type = field.type().end() - field.type().start();
    int name = field.names().isEmpty() ? 0 : method ? 1 + "func".length() : 1;
    return field.tag().isEmpty() && field.comment().isEmpty() && name + type <= MAX_ONE_LINE;
  }

  private void oneLine(FieldList list, Consumer<Field> writer) {
    if (list.fields().isEmpty()) {
      pen.closed("{}", list.end());
      return;
    }
    pen.text("{ ");
    writer.accept(list.fields().get(0));
    pen.closed(" }", list.end());
  }

  private void plainField(Field field, String owner) {
    names(field, owner);
    if (!field.names().isEmpty()) {
      pen.text(" ");
    }
    embedded(field, owner);
    expressions.print(field.type());
  }

  /** The name of an embedded field is that of a type, too: an anchor stands before a reference. */
  private void embedded(Field field, String owner) {
    if (field.names().isEmpty() && !owner.isEmpty()) {
      layout.anchor("", owner + "." + BaseType.of(field.type()).name());
    }
  }

  /** Writes the brace; gives the indentation of what is around. */
  private String open(FieldList list) {
    String indentation = layout.indentation();
    pen.text(" {");
    pen.passed(list.start());
    return indentation;
  }

  private void field(Field field, String owner, boolean single) {
    boolean embedded = field.names().isEmpty();
    int missing = embedded ? 2 : 1;
    names(field, owner);
    if (!embedded) {
      separate(single);
    }
    pen.passed(field.type().start());
    pen.joined();
    embedded(field, owner);
    expressions.print(field.type());
    if (field.tag().isPresent()) {
      if (!embedded && !single) {
        layout.cell();
      }
      separate(single);
      Expression tag = field.tag().get();
      pen.passed(tag.start());
      pen.joined();
      pen.copy(tag.start(), tag.end());
      missing = 0;
    }
    if (field.comment().isPresent()) {
      comment(field, single ? 0 : missing);
    }
  }

  private void comment(Field field, int missing) {
    for (int i = 0; i < missing; i++) {
      layout.cell();
    }
    if (missing == 0) {
      layout.hardCell();
    }
    field.comment().ifPresent(remarks::behind);
  }

  private void separate(boolean single) {
    if (single) {
      layout.text(" ");
    } else {
      layout.cell();
    }
  }

  private void names(Field field, String owner) {
    for (int i = 0; i < field.names().size(); i++) {
      Name name = field.names().get(i);
      if (i > 0) {
        pen.text(",");
        pen.join(name.start());
      }
      if (owner.isEmpty()) {
        expressions.plain(name);
      } else {
        expressions.declared(name, owner + "." + name.text());
      }
    }
  }

  private void method(Field field, String owner) {
    names(field, owner);
    if (field.names().isEmpty()) {
      expressions.print(field.type());
    } else if (field.type() instanceof FunctionType function) {
      pen.joined();
      expressions.function(function);
    }
  }

  private void close(FieldList list, String indentation, String filtered) {
    if (list.incomplete()) {
      layout.breakLine(1, indentation + "\t");
      remarks.added(filtered);
    }
    if (list.incomplete() || !list.fields().isEmpty() || isSpread(list)) {
      layout.breakLine(1, indentation);
    }
    pen.closed("}", list.end());
  }

  /**
   * Whether the braces stand on two lines; go/printer keeps them there also with nothing between.
   */
  private boolean isSpread(FieldList list) {
    return pen.source().line(list.start()) != pen.source().line(list.end());
  }
}
