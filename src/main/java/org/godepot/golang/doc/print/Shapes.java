package org.godepot.golang.doc.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.Scanner;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.FunctionType;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;

/**
 * What of a declaration is its interface: types without the names of parameters, words with single
 * blanks between them. Equal shapes mean that users need not care. Used once, by one thread.
 */
public final class Shapes {
  /** Longer ones are cut: a hostile signature repeats a huge type for each of many names. */
  private static final int MAX_LENGTH = 64 * 1024;

  private final SourceText source;
  private final StringBuilder shape = new StringBuilder();

  private Shapes(SourceText source) {
    this.source = source;
  }

  /** That of a function or method, its name apart. */
  public static String of(SourceText source, Function function) {
    Shapes shapes = new Shapes(source);
    shapes.word("func");
    function.receiver().ifPresent(shapes::parameters);
    shapes.function(function.type());
    return shapes.shape.toString();
  }

  /** That of a type; fields and methods are symbols of their own. */
  public static String of(SourceText source, TypeSpec spec) {
    Shapes shapes = new Shapes(source);
    shapes.word("type");
    spec.typeParameters().ifPresent(shapes::typeParameters);
    if (spec.assign().isPresent()) {
      shapes.word("=");
    }
    if (spec.type() instanceof StructType) {
      shapes.word("struct");
    } else if (spec.type() instanceof InterfaceType type) {
      shapes.interfaceType(type);
    } else {
      shapes.expression(spec.type());
    }
    return shapes.shape.toString();
  }

  /** That of a field, a method of an interface, a constant or a variable, its name apart. */
  public static String of(SourceText source, String word, Optional<Expression> expression) {
    Shapes shapes = new Shapes(source);
    shapes.word(word);
    expression.ifPresent(shapes::expression);
    return shapes.shape.toString();
  }

  private void word(String word) {
    if (isFull()) {
      return;
    }
    if (shape.length() > 0) {
      shape.append(' ');
    }
    shape.append(word);
  }

  private void interfaceType(InterfaceType type) {
    word("interface");
    for (Field field : type.methods().fields()) {
      if (field.names().isEmpty()) {
        expression(field.type());
        word(";");
      }
    }
    if (type.methods().incomplete()) {
      word("...");
    }
  }

  private boolean isFull() {
    return shape.length() > MAX_LENGTH;
  }

  private void expression(Expression expression) {
    if (isFull()) {
      return;
    }
    if (expression instanceof Name name) {
      word(name.text());
    } else if (expression instanceof FunctionType function) {
      word("func");
      function(function);
    } else if (expression instanceof StructType struct) {
      word("struct");
      members(struct.fields());
    } else if (expression instanceof InterfaceType type) {
      word("interface");
      members(type.methods());
    } else {
      parts(expression);
    }
  }

  private void parts(Expression expression) {
    int position = expression.start();
    for (Expression part : expression.parts()) {
      words(position, part.start());
      expression(part);
      position = part.end();
    }
    words(position, expression.end());
  }

  private void words(int from, int to) {
    if (from >= to) {
      return;
    }
    Scanner scanner = new Scanner(source.text(), from, to);
    for (Token token = scanner.next(); token != Token.END; token = scanner.next()) {
      if (token != Token.COMMENT && scanner.end() > scanner.start()) {
        word(source.slice(scanner.start(), scanner.end()));
      }
    }
  }

  private void members(FieldList list) {
    word("{");
    for (Field field : list.fields()) {
      field.names().forEach(name -> word(name.text()));
      expression(field.type());
      word(";");
    }
    word("}");
  }

  private void function(FunctionType function) {
    function.typeParameters().ifPresent(this::typeParameters);
    parameters(function.parameters());
    parameters(function.results());
  }

  private void typeParameters(FieldList list) {
    word("[");
    for (Field field : list.fields()) {
      field.names().forEach(name -> word(name.text()));
      expression(field.type());
      word(",");
    }
    word("]");
  }

  private void parameters(FieldList list) {
    List<Expression> types = new ArrayList<>();
    for (Field field : list.fields()) {
      for (int i = 0; i < Math.max(1, field.names().size()); i++) {
        types.add(field.type());
      }
    }
    word("(");
    for (Expression type : types) {
      expression(type);
      word(",");
    }
    word(")");
  }
}
