package org.godepot.golang.doc.export;

import org.godepot.golang.doc.syntax.Declaration.Function;

/**
 * A function or method.
 *
 * @param receiver as shown, such as {@code *T}; empty for functions
 * @param original receiver of the declaration
 * @param level how deep the type is embedded that it comes from
 */
public record FunctionSource(
    Unit unit, Function function, String text, String receiver, String original, int level) {
  public String name() {
    return function.name().text();
  }
}
