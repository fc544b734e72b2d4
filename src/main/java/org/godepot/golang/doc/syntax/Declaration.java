package org.godepot.golang.doc.syntax;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.syntax.Expression.FunctionType;
import org.godepot.golang.doc.syntax.Expression.Name;

/** A declaration at the top of a file. */
public sealed interface Declaration {
  /** Offset of its keyword. */
  int start();

  /** Imports. */
  record Imports(int start, List<Import> specs) implements Declaration {
    public Imports {
      specs = List.copyOf(specs);
    }
  }

  /**
   * One import.
   *
   * @param name as written, {@code .} and {@code _} included; empty if there is none
   */
  record Import(String name, String path) {}

  /**
   * Constants or variables.
   *
   * @param parentheses offsets of both, or empty
   */
  record Values(
      int start,
      boolean constant,
      Optional<CommentGroup> lead,
      Optional<Range> parentheses,
      List<ValueSpec> specs)
      implements Declaration {
    public Values {
      specs = List.copyOf(specs);
    }

    /** The word they begin with. */
    public String keyword() {
      return constant ? "const" : "var";
    }

    /** The same with other specs. */
    public Values with(List<ValueSpec> others) {
      return new Values(start, constant, lead, parentheses, others);
    }
  }

  /** Offsets of an opening and a closing token. */
  record Range(int start, int end) {}

  /** A line of constants or variables. */
  record ValueSpec(
      Optional<CommentGroup> lead,
      List<Name> names,
      Optional<Expression> type,
      List<Expression> values,
      Optional<CommentGroup> comment) {
    public ValueSpec {
      names = List.copyOf(names);
      values = List.copyOf(values);
    }

    public int start() {
      return names.get(0).start();
    }

    /** The same with other names, type and values. */
    public ValueSpec with(
        List<Name> otherNames, Optional<Expression> otherType, List<Expression> otherValues) {
      return new ValueSpec(lead, otherNames, otherType, otherValues, comment);
    }
  }

  /** Types. */
  record Types(int start, Optional<CommentGroup> lead, boolean parenthesized, List<TypeSpec> specs)
      implements Declaration {
    public Types {
      specs = List.copyOf(specs);
    }
  }

  /**
   * A type.
   *
   * @param assign offset of the {@code =} of an alias, or empty
   */
  record TypeSpec(
      Optional<CommentGroup> lead,
      Name name,
      Optional<FieldList> typeParameters,
      Optional<Integer> assign,
      Expression type,
      Optional<CommentGroup> comment) {
    /** The same as another type. */
    public TypeSpec with(Expression other) {
      return new TypeSpec(lead, name, typeParameters, assign, other, comment);
    }
  }

  /**
   * A function or method.
   *
   * @param body offsets of its braces; the end is behind the closing one
   */
  record Function(
      int start,
      Optional<CommentGroup> lead,
      Optional<FieldList> receiver,
      Name name,
      FunctionType type,
      Optional<Range> body)
      implements Declaration {
    /** The same with another receiver. */
    public Function with(FieldList other) {
      return new Function(start, lead, Optional.of(other), name, type, body);
    }
  }
}
