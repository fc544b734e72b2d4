package org.godepot.golang.doc.print;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Instance;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;

/** The names that a declaration has for types, and no other declaration. Stateless. */
final class TypeParameters {
  private TypeParameters() {}

  static Set<String> names(Optional<FieldList> parameters) {
    Set<String> names = new HashSet<>();
    for (Field field : parameters.map(FieldList::fields).orElseGet(List::of)) {
      field.names().forEach(name -> names.add(name.text()));
    }
    return names;
  }

  /** Those of a function, or of a method from its receiver. */
  static Set<String> names(Function function) {
    Set<String> names = names(function.type().typeParameters());
    for (Field field : function.receiver().map(FieldList::fields).orElseGet(List::of)) {
      Expression type = field.type() instanceof Pointer pointer ? pointer.target() : field.type();
      if (type instanceof Instance instance) {
        for (Expression argument : instance.arguments()) {
          if (argument instanceof Name name) {
            names.add(name.text());
          }
        }
      }
    }
    return names;
  }
}
