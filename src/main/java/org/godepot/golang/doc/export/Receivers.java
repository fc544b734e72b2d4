package org.godepot.golang.doc.export;

import java.util.List;
import java.util.stream.Collectors;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Instance;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;

/** Receivers of methods. Stateless. */
final class Receivers {
  /** go/doc's words for what can be no receiver. */
  static final String BAD = "BADRECV";

  private static final String BAD_PARAMETER = "BADPARAM";

  private Receivers() {}

  /** A receiver as shown: {@code T}, {@code *T} or {@code *T[K, V]}. */
  static String shown(Expression type) {
    if (type instanceof Name name) {
      return name.text();
    }
    if (type instanceof Pointer pointer) {
      return "*" + shown(pointer.target());
    }
    if (type instanceof Instance instance) {
      return instance.arguments().stream()
          .map(argument -> argument instanceof Name name ? name.text() : BAD_PARAMETER)
          .collect(Collectors.joining(", ", shown(instance.generic()) + "[", "]"));
    }
    return BAD;
  }

  /**
   * A method as one of the type that embeds its own.
   *
   * @param byPointer whether a pointer was embedded on the way
   */
  static FunctionSource promoted(
      FunctionSource method, String typeName, boolean byPointer, int level) {
    Field old = method.function().receiver().orElseThrow().fields().get(0);
    boolean pointer = !byPointer && old.type() instanceof Pointer;
    String shown = (pointer ? "*" : "") + typeName;
    Name type = new Name(old.type().start(), old.type().end(), shown);
    FieldList receiver =
        method
            .function()
            .receiver()
            .orElseThrow()
            .with(List.of(old.with(old.names(), type)), false);
    Function function = method.function().with(receiver);
    return new FunctionSource(
        method.unit(), function, method.text(), shown, method.original(), level);
  }
}
