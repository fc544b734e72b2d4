package org.godepot.golang.doc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A type, or a value as far as documentation looks into it. Offsets are into the source. */
public sealed interface Expression {
  int start();

  /** Behind the last character. */
  int end();

  /** The expressions inside, in the order of the text; fields and parameters are not among them. */
  default List<Expression> parts() {
    return List.of();
  }

  /** Whether the whole expression is a type and can be nothing else. */
  default boolean isSurelyType() {
    return false;
  }

  /**
   * A name.
   *
   * @param text what is printed; the source unless a filter changed it
   */
  record Name(int start, int end, String text) implements Expression {}

  /** {@code pkg.Name} or {@code x.Name}. */
  record Selector(Expression operand, Name name) implements Expression {
    @Override
    public int start() {
      return operand.start();
    }

    @Override
    public int end() {
      return name.end();
    }

    @Override
    public List<Expression> parts() {
      return List.of(operand, name);
    }
  }

  /** {@code Generic[A, B]}, or an element {@code x[i]}. */
  record Instance(Expression generic, List<Expression> arguments, int end) implements Expression {
    public Instance {
      arguments = List.copyOf(arguments);
    }

    @Override
    public int start() {
      return generic.start();
    }

    @Override
    public List<Expression> parts() {
      List<Expression> parts = new ArrayList<>();
      parts.add(generic);
      parts.addAll(arguments);
      return parts;
    }
  }

  /** {@code *T}. */
  record Pointer(int start, Expression target) implements Expression {
    @Override
    public int end() {
      return target.end();
    }

    @Override
    public List<Expression> parts() {
      return List.of(target);
    }
  }

  /** {@code (T)}. */
  record Parenthesized(int start, Expression inner, int end) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(inner);
    }

    @Override
    public boolean isSurelyType() {
      return inner.isSurelyType();
    }
  }

  /** {@code ~T}. */
  record Approximation(int start, Expression type) implements Expression {
    @Override
    public int end() {
      return type.end();
    }

    @Override
    public List<Expression> parts() {
      return List.of(type);
    }

    @Override
    public boolean isSurelyType() {
      return true;
    }
  }

  /** {@code A | B}, two or more. */
  record Union(List<Expression> terms) implements Expression {
    public Union {
      terms = List.copyOf(terms);
    }

    @Override
    public int start() {
      return terms.get(0).start();
    }

    @Override
    public int end() {
      return terms.get(terms.size() - 1).end();
    }

    @Override
    public List<Expression> parts() {
      return terms;
    }

    @Override
    public boolean isSurelyType() {
      return terms.stream().anyMatch(Expression::isSurelyType);
    }
  }

  /**
   * {@code [n]T} or {@code []T}.
   *
   * @param length empty for a slice and for {@code [...]T}
   */
  record ArrayType(int start, Optional<Expression> length, Expression element)
      implements Expression {
    @Override
    public int end() {
      return element.end();
    }

    @Override
    public List<Expression> parts() {
      return length.isPresent() ? List.of(length.get(), element) : List.of(element);
    }

    @Override
    public boolean isSurelyType() {
      return true;
    }
  }

  /** {@code map[K]V}. */
  record MapType(int start, Expression key, Expression value) implements Expression {
    @Override
    public int end() {
      return value.end();
    }

    @Override
    public List<Expression> parts() {
      return List.of(key, value);
    }

    @Override
    public boolean isSurelyType() {
      return true;
    }
  }

  /** {@code chan T}, {@code <-chan T} or {@code chan<- T}. */
  record ChannelType(int start, Expression element) implements Expression {
    @Override
    public int end() {
      return element.end();
    }

    @Override
    public List<Expression> parts() {
      return List.of(element);
    }

    @Override
    public boolean isSurelyType() {
      return true;
    }
  }

  /**
   * A signature, with or without the {@code func} before it.
   *
   * @param results without offsets of parentheses if it has none
   */
  record FunctionType(
      int start, Optional<FieldList> typeParameters, FieldList parameters, FieldList results)
      implements Expression {
    @Override
    public int end() {
      return Math.max(parameters.end(), results.end());
    }

    @Override
    public boolean isSurelyType() {
      return true;
    }
  }

  /** {@code struct{...}}. */
  record StructType(int start, FieldList fields) implements Expression {
    @Override
    public int end() {
      return fields.end();
    }

    @Override
    public boolean isSurelyType() {
      return true;
    }
  }

  /** {@code interface{...}}; its fields are methods and embedded elements. */
  record InterfaceType(int start, FieldList methods) implements Expression {
    @Override
    public int end() {
      return methods.end();
    }

    @Override
    public boolean isSurelyType() {
      return true;
    }
  }

  /** {@code ...T}. */
  record Variadic(int start, Expression element) implements Expression {
    @Override
    public int end() {
      return element.end();
    }

    @Override
    public List<Expression> parts() {
      return List.of(element);
    }
  }

  /**
   * {@code T{...}}.
   *
   * @param type empty where it is that of the literal around
   * @param open offset of the brace
   * @param elements the first of them, at most {@link #MAX_ELEMENTS}
   * @param count how many there are in the source
   * @param incomplete whether a filter took some away
   */
  record CompositeLiteral(
      Optional<Expression> type,
      int open,
      List<Expression> elements,
      int count,
      int end,
      boolean incomplete)
      implements Expression {
    /** pkg.go.dev shows no longer ones; the tables of x/text have 100,000 elements. */
    public static final int MAX_ELEMENTS = 100;

    public CompositeLiteral {
      elements = List.copyOf(elements);
    }

    @Override
    public int start() {
      return type.map(Expression::start).orElse(open);
    }

    @Override
    public List<Expression> parts() {
      List<Expression> parts = new ArrayList<>(elements);
      type.ifPresent(present -> parts.add(0, present));
      return parts;
    }

    /** Whether the elements are too many to be shown. */
    public boolean isLong() {
      return count > MAX_ELEMENTS;
    }
  }

  /** {@code key: value} in a composite literal. */
  record KeyValue(Expression key, Expression value) implements Expression {
    @Override
    public int start() {
      return key.start();
    }

    @Override
    public int end() {
      return value.end();
    }

    @Override
    public List<Expression> parts() {
      return List.of(key, value);
    }
  }

  /** Any other value: a number, a call, a function with its body. */
  record Value(int start, int end, List<Expression> parts) implements Expression {
    public Value {
      parts = List.copyOf(parts);
    }
  }
}
