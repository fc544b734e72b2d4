package org.godepot.golang.doc.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;
import org.jspecify.annotations.Nullable;

/** Reads parameters, results and type parameters. Used by one thread. */
final class ParameterParser {
  private final Grammar grammar;
  private final TokenStream tokens;
  private final TypeParser types;

  ParameterParser(Grammar grammar, TypeParser types) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
    this.types = types;
  }

  /** A name, a type, or a name with its type: which of them may be known at the end only. */
  private record Entry(@Nullable Name name, @Nullable Expression type) {
    boolean isComplete() {
      return name != null && type != null;
    }

    /** The entry of a list without names. */
    Expression onlyType() throws SyntaxException {
      if (type != null) {
        return type;
      }
      if (name != null) {
        return name;
      }
      throw new SyntaxException(0, "an empty parameter");
    }
  }

  /** Parameters in parentheses. */
  FieldList parenthesized() throws SyntaxException {
    int open = tokens.expect(Token.LEFT_PAREN);
    List<Field> fields = list(new ArrayList<>(), Token.RIGHT_PAREN);
    return new FieldList(open, fields, types.close(Token.RIGHT_PAREN));
  }

  /** Results: in parentheses, one type, or nothing. */
  FieldList results() throws SyntaxException {
    if (tokens.at(Token.LEFT_PAREN)) {
      return parenthesized();
    }
    if (!types.isAhead()) {
      return FieldList.NONE;
    }
    Expression type = types.type();
    return new FieldList(type.start(), List.of(Field.parameter(List.of(), type)), type.end());
  }

  /** Type parameters in brackets. */
  FieldList typeParameters() throws SyntaxException {
    int open = tokens.expect(Token.LEFT_BRACKET);
    return typeParameters(open, new ArrayList<>());
  }

  /** The rest of type parameters behind a name and its constraint or a comma. */
  FieldList typeParameters(int open, Name first, @Nullable Expression constraint)
      throws SyntaxException {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(first, constraint));
    if (!tokens.at(Token.RIGHT_BRACKET)) {
      tokens.expect(Token.COMMA);
    }
    return typeParameters(open, entries);
  }

  /** The rest of type parameters behind their first name, whose constraint follows. */
  FieldList typeParametersOf(int open, Name first) throws SyntaxException {
    return typeParameters(open, first, types.element());
  }

  private FieldList typeParameters(int open, List<Entry> entries) throws SyntaxException {
    List<Field> fields = list(entries, Token.RIGHT_BRACKET);
    return new FieldList(open, fields, types.close(Token.RIGHT_BRACKET));
  }

  private List<Field> list(List<Entry> entries, Token closing) throws SyntaxException {
    while (!tokens.at(closing)) {
      grammar.spend();
      entries.add(entry(closing == Token.RIGHT_BRACKET));
      if (!tokens.accept(Token.COMMA)) {
        break;
      }
    }
    return entries.stream().noneMatch(Entry::isComplete) ? unnamed(entries) : named(entries);
  }

  private Entry entry(boolean constraints) throws SyntaxException {
    if (tokens.at(Token.ELLIPSIS)) {
      return new Entry(null, types.variadic());
    }
    if (!tokens.at(Token.NAME)) {
      return new Entry(null, constraints ? types.element() : types.type());
    }
    Name name = types.name();
    return switch (tokens.token()) {
      case ELLIPSIS -> new Entry(name, types.variadic());
      case PERIOD -> new Entry(null, element(types.named(name), constraints));
      case LEFT_BRACKET -> bracketed(name, constraints);
      case PIPE -> new Entry(null, element(name, constraints));
      case TILDE -> new Entry(name, types.element());
      default -> {
        if (!types.isAhead()) {
          yield new Entry(name, null);
        }
        yield new Entry(name, constraints ? types.element() : types.type());
      }
    };
  }

  private Expression element(Expression first, boolean constraints) throws SyntaxException {
    return constraints ? types.element(first) : first;
  }

  private Entry bracketed(Name name, boolean constraints) throws SyntaxException {
    Expression type = types.members().bracketed(name);
    boolean named = type.start() != name.start();
    return new Entry(named ? name : null, element(type, constraints));
  }

  private static List<Field> unnamed(List<Entry> entries) throws SyntaxException {
    List<Field> fields = new ArrayList<>();
    for (Entry entry : entries) {
      fields.add(Field.parameter(List.of(), entry.onlyType()));
    }
    return fields;
  }

  /** Names without a type have that of the next one with a type. */
  private static List<Field> named(List<Entry> entries) throws SyntaxException {
    List<Field> fields = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.name() == null) {
        throw new SyntaxException(entry.onlyType().start(), "a parameter without name");
      }
      names.add(entry.name());
      Optional<Expression> type = Optional.ofNullable(entry.type());
      if (type.isPresent()) {
        fields.add(Field.parameter(names, type.get()));
        names = new ArrayList<>();
      }
    }
    if (!names.isEmpty()) {
      throw new SyntaxException(names.get(0).start(), "a parameter without type");
    }
    return fields;
  }
}
