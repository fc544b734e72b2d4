package org.godepot.golang.doc.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Instance;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Expression.Value;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.FieldList;

/** Reads the bodies of structs and interfaces. Used by one thread. */
final class MemberParser {
  private final Grammar grammar;
  private final TokenStream tokens;
  private final TypeParser types;

  MemberParser(Grammar grammar, TypeParser types) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
    this.types = types;
  }

  FieldList struct() throws SyntaxException {
    int open = tokens.expect(Token.LEFT_BRACE);
    List<Field> fields = new ArrayList<>();
    while (!tokens.at(Token.RIGHT_BRACE)) {
      grammar.spend();
      fields.add(field());
    }
    return new FieldList(open, fields, types.close(Token.RIGHT_BRACE));
  }

  private Field field() throws SyntaxException {
    Optional<CommentGroup> lead = tokens.lead();
    List<Name> names = List.of();
    Expression type;
    if (tokens.at(Token.NAME)) {
      Name first = types.name();
      if (endsEmbedded()) {
        type = types.qualified(first);
        type = tokens.at(Token.LEFT_BRACKET) ? types.instance(type) : type;
      } else {
        names = names(first);
        type = names.size() == 1 && tokens.at(Token.LEFT_BRACKET) ? bracketed(first) : types.type();
        names = type.start() == first.start() ? List.of() : names;
      }
    } else {
      int star = tokens.expect(Token.STAR);
      type = new Pointer(star, types.named(types.name()));
    }
    Optional<Expression> tag = tag();
    return new Field(lead, names, type, tag, tokens.expectEnd());
  }

  private boolean endsEmbedded() {
    return tokens.at(Token.PERIOD)
        || tokens.at(Token.STRING)
        || tokens.at(Token.SEMICOLON)
        || tokens.at(Token.RIGHT_BRACE);
  }

  private List<Name> names(Name first) throws SyntaxException {
    List<Name> names = new ArrayList<>();
    names.add(first);
    while (tokens.accept(Token.COMMA)) {
      names.add(types.name());
    }
    return names;
  }

  /**
   * The type of {@code x []E} and {@code x [n]E}, or the embedded type {@code x[P]}: what follows
   * the bracket tells.
   */
  Expression bracketed(Name first) throws SyntaxException {
    int open = tokens.expect(Token.LEFT_BRACKET);
    if (tokens.at(Token.RIGHT_BRACKET)) {
      return types.array(open, Optional.empty());
    }
    List<Expression> arguments = new ArrayList<>();
    while (!tokens.at(Token.RIGHT_BRACKET)) {
      arguments.add(types.values().value());
      if (!tokens.accept(Token.COMMA)) {
        break;
      }
    }
    int end = types.close(Token.RIGHT_BRACKET);
    if (arguments.size() == 1 && types.isAhead()) {
      return new Expression.ArrayType(open, Optional.of(arguments.get(0)), types.type());
    }
    return new Instance(first, arguments, end);
  }

  private Optional<Expression> tag() {
    if (!tokens.at(Token.STRING)) {
      return Optional.empty();
    }
    Expression tag = new Value(tokens.start(), tokens.end(), List.of());
    tokens.next();
    return Optional.of(tag);
  }

  FieldList interfaceBody() throws SyntaxException {
    int open = tokens.expect(Token.LEFT_BRACE);
    List<Field> methods = new ArrayList<>();
    while (!tokens.at(Token.RIGHT_BRACE)) {
      grammar.spend();
      methods.add(method());
    }
    return new FieldList(open, methods, types.close(Token.RIGHT_BRACE));
  }

  private Field method() throws SyntaxException {
    Optional<CommentGroup> lead = tokens.lead();
    List<Name> names = List.of();
    Expression type;
    if (tokens.at(Token.NAME)) {
      Name name = types.name();
      if (tokens.at(Token.LEFT_PAREN)) {
        names = List.of(name);
        type = types.signature(tokens.start(), Optional.empty());
      } else {
        type = types.element(types.named(name));
      }
    } else {
      type = types.element();
      // As go/parser, which has no documentation of elements that begin otherwise.
      lead = Optional.empty();
    }
    return new Field(lead, names, type, Optional.empty(), tokens.expectEnd());
  }
}
