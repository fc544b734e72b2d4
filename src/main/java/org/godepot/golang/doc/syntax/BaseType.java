package org.godepot.golang.doc.syntax;

import org.godepot.golang.doc.syntax.Expression.Instance;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Parenthesized;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Expression.Selector;

/**
 * The named type inside of pointers, parentheses and instantiations.
 *
 * @param name empty if there is none
 * @param imported whether it is of another package
 */
public record BaseType(String name, boolean imported) {
  private static final BaseType NONE = new BaseType("", false);

  /** That of a type. */
  public static BaseType of(Expression type) {
    Expression base = type;
    while (true) {
      if (base instanceof Pointer pointer) {
        base = pointer.target();
      } else if (base instanceof Parenthesized parenthesized) {
        base = parenthesized.inner();
      } else if (base instanceof Instance instance) {
        base = instance.generic();
      } else if (base instanceof Name name) {
        return new BaseType(name.text(), false);
      } else if (base instanceof Selector selector && selector.operand() instanceof Name) {
        return new BaseType(selector.name().text(), true);
      } else {
        return NONE;
      }
    }
  }

  /** Whether it is a type of the same package, or a predeclared one. */
  public boolean isLocal() {
    return !imported && !name.isEmpty();
  }
}
