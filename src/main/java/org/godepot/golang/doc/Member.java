package org.godepot.golang.doc;

/**
 * One of several names of a declaration: a constant, a variable, a field, a method of an interface.
 *
 * @param anchor such as {@code Name} or {@code Type.Name}
 * @param signature on one line, such as {@code Name int}
 * @param shape what a change of which is a change of the API
 */
public record Member(
    Kind kind,
    String anchor,
    Documentation documentation,
    String signature,
    String shape,
    Position position) {
  /** What a member is. */
  public enum Kind {
    CONSTANT,
    VARIABLE,
    FIELD,
    METHOD
  }
}
