package org.godepot.golang.doc.print;

import java.util.List;
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
    if (onOneLine(list, owner)) {
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
    if (onOneLine(list, owner)) {
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

  private boolean onOneLine(FieldList list, String owner) {
    boolean oneLine = pen.source().line(list.start()) == pen.source().line(list.end());
    if (!oneLine || list.incomplete()) {
      return false;
    }
    if (list.fields().isEmpty()) {
      pen.closed("{}", list.end());
    } else if (isShort(list.fields())) {
      Field field = list.fields().get(0);
      pen.text("{ ");
      if (field.type() instanceof FunctionType && field.names().size() == 1) {
        method(field, owner);
      } else {
        plainField(field, owner);
      }
      pen.closed(" }", list.end());
    } else {
      return false;
    }
    return true;
  }

  private boolean isShort(List<Field> fields) {
    Field field = fields.get(0);
    return fields.size() == 1
        && field.tag().isEmpty()
        && field.comment().isEmpty()
        && field.end() - field.start() <= MAX_ONE_LINE;
  }

  private void plainField(Field field, String owner) {
    names(field, owner);
    if (!field.names().isEmpty()) {
      pen.text(" ");
    }
    expressions.print(field.type());
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
    if (embedded && !owner.isEmpty()) {
      // The name is one of a field and of a type: an anchor before a reference.
      layout.anchor("", owner + "." + BaseType.of(field.type()).name());
    }
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
