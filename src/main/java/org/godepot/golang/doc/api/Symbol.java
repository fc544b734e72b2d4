package org.godepot.golang.doc.api;

/**
 * An exported name of a package.
 *
 * @param name such as {@code New} or {@code Reader.Read}, which is its anchor on a page
 * @param signature on one line, for people
 * @param shape what a change of which is a change of the API; says nothing to people
 */
public record Symbol(Kind kind, String name, String signature, String shape) {
  /** What a symbol is. */
  public enum Kind {
    CONSTANT,
    VARIABLE,
    FUNCTION,
    TYPE,
    FIELD,
    METHOD,
    /** A method that others implement. */
    INTERFACE_METHOD
  }

  /** The type it belongs to; empty if it stands by itself. */
  public String owner() {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** Whether users need not care about the difference to another symbol of its name. */
  boolean isAs(Symbol other) {
    return kind == other.kind && shape.equals(other.shape);
  }
}
