package org.godepot.golang.doc.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.godepot.golang.doc.syntax.BaseType;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Declaration.ValueSpec;
import org.godepot.golang.doc.syntax.Declaration.Values;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Approximation;
import org.godepot.golang.doc.syntax.Expression.ArrayType;
import org.godepot.golang.doc.syntax.Expression.ChannelType;
import org.godepot.golang.doc.syntax.Expression.FunctionType;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.MapType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Parenthesized;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Expression.Selector;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Expression.Union;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;
import org.godepot.golang.doc.syntax.Identifiers;

/** Takes what is not exported out of declarations, as go/doc. Stateless after construction. */
final class Exports {
  private static final String BLANK = "_";

  private final Set<String> shadowed;

  /**
   * @param shadowed predeclared types of which the package has its own
   */
  Exports(Set<String> shadowed) {
    this.shadowed = shadowed;
  }

  /** Constants or variables; empty if none of them is exported. */
  Optional<Values> values(Values values) {
    List<ValueSpec> kept = new ArrayList<>();
    Optional<Expression> inherited = Optional.empty();
    for (ValueSpec spec : values.specs()) {
      Optional<Expression> type = spec.type();
      if (values.constant() && type.isEmpty() && spec.values().isEmpty()) {
        type = inherited.flatMap(present -> copy(present, spec.start()));
      }
      boolean exported = spec.names().stream().anyMatch(Exports::isExported);
      inherited = exported ? Optional.empty() : type;
      if (exported) {
        kept.add(spec(spec, type));
      }
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(values.with(kept));
  }

  private static boolean isExported(Name name) {
    return Identifiers.isExported(name.text());
  }

  /** The type a constant has from a line above that is not shown; it has no place in the source. */
  private static Optional<Expression> copy(Expression type, int offset) {
    if (type instanceof Name name) {
      return Optional.of(new Name(offset, offset, name.text()));
    }
    if (type instanceof Selector selector && selector.operand() instanceof Name operand) {
      return Optional.of(
          new Selector(
              new Name(offset, offset, operand.text()),
              new Name(offset, offset, selector.name().text())));
    }
    return Optional.empty();
  }

  /** Names keep their places where values stand opposite of them. */
  private ValueSpec spec(ValueSpec spec, Optional<Expression> type) {
    boolean keepsPlaces = !spec.values().isEmpty() || type.isEmpty();
    List<Name> names = new ArrayList<>();
    for (Name name : spec.names()) {
      if (isExported(name)) {
        names.add(name);
      } else if (keepsPlaces) {
        names.add(new Name(name.start(), name.end(), BLANK));
      }
    }
    List<Expression> values = spec.values().stream().map(Literals::exported).toList();
    return spec.with(names, type.map(this::type), values);
  }

  /**
   * A type.
   *
   * @param embedded takes the types of its embedded fields, exported or not
   */
  TypeSpec type(TypeSpec spec, Consumer<Expression> embedded) {
    if (spec.type() instanceof StructType struct) {
      struct.fields().fields().forEach(field -> embed(field, embedded));
    } else if (spec.type() instanceof InterfaceType type) {
      type.methods().fields().forEach(field -> embed(field, embedded));
    }
    return spec.with(type(spec.type()));
  }

  private static void embed(Field field, Consumer<Expression> embedded) {
    if (field.names().isEmpty()) {
      embedded.accept(field.type());
    }
  }

  private Expression type(Expression type) {
    if (type instanceof Parenthesized inner) {
      return new Parenthesized(inner.start(), type(inner.inner()), inner.end());
    }
    if (type instanceof Pointer pointer) {
      return new Pointer(pointer.start(), type(pointer.target()));
    }
    if (type instanceof Approximation approximation) {
      return new Approximation(approximation.start(), type(approximation.type()));
    }
    if (type instanceof Union union) {
      List<Expression> terms = new ArrayList<>();
      for (Expression term : union.terms()) {
        terms.add(type(term));
      }
      return new Union(terms);
    }
    if (type instanceof ArrayType array) {
      return new ArrayType(array.start(), array.length(), type(array.element()));
    }
    if (type instanceof MapType map) {
      return new MapType(map.start(), type(map.key()), type(map.value()));
    }
    if (type instanceof ChannelType channel) {
      return new ChannelType(channel.start(), type(channel.element()));
    }
    if (type instanceof FunctionType function) {
      return function(function);
    }
    if (type instanceof StructType struct) {
      return new StructType(struct.start(), fields(struct.fields()));
    }
    if (type instanceof InterfaceType body) {
      return new InterfaceType(body.start(), methods(body.methods()));
    }
    return type;
  }

  private FunctionType function(FunctionType function) {
    Optional<FieldList> typeParameters = function.typeParameters();
    if (typeParameters.isPresent()) {
      typeParameters = Optional.of(parameters(typeParameters.get()));
    }
    return new FunctionType(
        function.start(),
        typeParameters,
        parameters(function.parameters()),
        parameters(function.results()));
  }

  /** No stream here: types may be nested deeply, and streams take ten calls for each level. */
  private FieldList parameters(FieldList list) {
    List<Field> fields = new ArrayList<>();
    for (Field field : list.fields()) {
      fields.add(field.with(field.names(), type(field.type())));
    }
    return list.with(fields, list.incomplete());
  }

  private FieldList fields(FieldList list) {
    List<Field> kept = new ArrayList<>();
    boolean incomplete = false;
    for (Field field : list.fields()) {
      List<Name> names = field.names().stream().filter(Exports::isExported).toList();
      boolean shown =
          field.names().isEmpty()
              ? Identifiers.isExported(BaseType.of(field.type()).name())
              : !names.isEmpty();
      incomplete |= !shown || names.size() < field.names().size();
      if (shown) {
        kept.add(field.with(names, type(field.type())));
      }
    }
    return list.with(kept, incomplete);
  }

  private FieldList methods(FieldList list) {
    List<Field> kept = new ArrayList<>();
    for (Field field : list.fields()) {
      boolean shown =
          field.names().isEmpty() ? isShownElement(field.type()) : isExported(field.names().get(0));
      if (shown) {
        kept.add(field.with(field.names(), type(field.type())));
      }
    }
    return list.with(kept, kept.size() < list.fields().size());
  }

  /**
   * Elements of interfaces are shown unless they are a type of the package that is not exported.
   */
  private boolean isShownElement(Expression type) {
    String name = BaseType.of(type).name();
    return name.isEmpty()
        || Identifiers.isExported(name)
        || (Identifiers.isPredeclaredType(name) && !shadowed.contains(name));
  }
}
