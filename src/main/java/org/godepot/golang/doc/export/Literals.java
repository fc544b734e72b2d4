package org.godepot.golang.doc.export;

import java.util.ArrayList;
import java.util.List;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.CompositeLiteral;
import org.godepot.golang.doc.syntax.Expression.KeyValue;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Identifiers;

/** Takes fields that are not exported out of composite literals. Stateless. */
final class Literals {
  private Literals() {}

  /** A value; only literals and literals right inside of them are looked at, as in go/doc. */
  static Expression exported(Expression value) {
    if (!(value instanceof CompositeLiteral literal) || literal.isLong()) {
      return value;
    }
    List<Expression> kept = new ArrayList<>();
    for (Expression element : literal.elements()) {
      if (!(element instanceof KeyValue pair)) {
        kept.add(exported(element));
      } else if (!(pair.key() instanceof Name key) || Identifiers.isExported(key.text())) {
        kept.add(new KeyValue(pair.key(), exported(pair.value())));
      }
    }
    boolean incomplete = kept.size() < literal.elements().size();
    return new CompositeLiteral(
        literal.type(), literal.open(), kept, kept.size(), literal.end(), incomplete);
  }
}
