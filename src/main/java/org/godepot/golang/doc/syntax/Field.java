package org.godepot.golang.doc.syntax;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.syntax.Expression.Name;

/**
 * A field of a struct, a method or element of an interface, or a parameter.
 *
 * @param names empty if embedded or a parameter without name; a method has one
 * @param tag offsets of the string behind a field of a struct
 */
public record Field(
    Optional<CommentGroup> lead,
    List<Name> names,
    Expression type,
    Optional<Expression> tag,
    Optional<CommentGroup> comment) {
  public Field {
    names = List.copyOf(names);
  }

  public static Field parameter(List<Name> names, Expression type) {
    return new Field(Optional.empty(), names, type, Optional.empty(), Optional.empty());
  }

  public int start() {
    return names.isEmpty() ? type.start() : names.get(0).start();
  }

  /** Behind type and tag. */
  public int end() {
    return tag.map(Expression::end).orElse(type.end());
  }

  /** The same with other names and another type. */
  public Field with(List<Name> otherNames, Expression otherType) {
    return new Field(lead, otherNames, otherType, tag, comment);
  }
}
