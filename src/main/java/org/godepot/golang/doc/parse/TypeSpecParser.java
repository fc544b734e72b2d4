package org.godepot.golang.doc.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Parenthesized;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Expression.Union;
import org.godepot.golang.doc.syntax.Expression.Value;
import org.godepot.golang.doc.syntax.FieldList;

/**
 * Reads declarations of types. Behind {@code type T[P} may come the length of an array or type
 * parameters; the language decides for the array unless it makes no sense. Used by one thread.
 */
final class TypeSpecParser {
  private final Grammar grammar;
  private final TokenStream tokens;
  private final TypeParser types;

  TypeSpecParser(Grammar grammar, TypeParser types) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
    this.types = types;
  }

  TypeSpec spec(Optional<CommentGroup> lead) throws SyntaxException {
    Name name = types.name();
    if (!tokens.at(Token.LEFT_BRACKET)) {
      return spec(lead, name, Optional.empty());
    }
    int open = tokens.expect(Token.LEFT_BRACKET);
    if (!tokens.at(Token.NAME)) {
      return spec(lead, name, array(open));
    }
    Name first = types.name();
    return switch (tokens.token()) {
      case STAR -> ambiguous(new Start(lead, name, open, first), pointers());
      case LEFT_PAREN -> ambiguous(new Start(lead, name, open, first), parenthesized());
      case COMMA ->
          spec(lead, name, Optional.of(types.parameters().typeParameters(open, first, null)));
      case NAME, LEFT_BRACKET, STRUCT, FUNC, INTERFACE, MAP, CHAN, ARROW, TILDE ->
          spec(lead, name, Optional.of(types.parameters().typeParametersOf(open, first)));
      default -> {
        Expression length = types.values().binary(types.values().suffixes(first));
        yield spec(lead, name, types.array(open, Optional.of(length)));
      }
    };
  }

  /** What was read of a declaration up to {@code type T[P}. */
  private record Start(Optional<CommentGroup> lead, Name name, int open, Name first) {}

  private Expression array(int open) throws SyntaxException {
    if (tokens.accept(Token.ELLIPSIS) || tokens.at(Token.RIGHT_BRACKET)) {
      return types.array(open, Optional.empty());
    }
    return types.array(open, Optional.of(types.values().value()));
  }

  private TypeSpec spec(Optional<CommentGroup> lead, Name name, Optional<FieldList> parameters)
      throws SyntaxException {
    Optional<Integer> assign = Optional.empty();
    if (tokens.at(Token.ASSIGN)) {
      assign = Optional.of(tokens.start());
      tokens.next();
    }
    Expression type = types.type();
    return new TypeSpec(lead, name, parameters, assign, type, end());
  }

  private TypeSpec spec(Optional<CommentGroup> lead, Name name, Expression type)
      throws SyntaxException {
    return new TypeSpec(lead, name, Optional.empty(), Optional.empty(), type, end());
  }

  private Optional<CommentGroup> end() throws SyntaxException {
    return tokens.at(Token.END) ? Optional.empty() : tokens.expectEnd();
  }

  /** {@code *C}, or a factor of a product. */
  private Expression pointers() throws SyntaxException {
    int star = tokens.expect(Token.STAR);
    return new Pointer(star, types.values().operand());
  }

  /** {@code (C)}, or the arguments of a call. */
  private Expression parenthesized() throws SyntaxException {
    int open = tokens.start();
    List<Expression> arguments = types.values().arguments();
    int end = tokens.previousEnd();
    return arguments.size() == 1
        ? new Parenthesized(open, arguments.get(0), end)
        : new Value(open, end, arguments);
  }

  /** A length or a constraint, of which the first operand has been read. */
  private TypeSpec ambiguous(Start start, Expression operand) throws SyntaxException {
    List<Expression> terms = new ArrayList<>();
    terms.add(operand);
    while (tokens.accept(Token.PIPE)) {
      grammar.spend();
      terms.add(types.values().operand());
    }
    Expression constraint = terms.size() == 1 ? operand : new Union(terms);
    if (tokens.at(Token.COMMA) || isConstraint(operand, constraint)) {
      FieldList parameters =
          types.parameters().typeParameters(start.open(), start.first(), constraint);
      return spec(start.lead(), start.name(), Optional.of(parameters));
    }
    terms.add(0, start.first());
    Expression product = new Value(start.first().start(), tokens.previousEnd(), terms);
    Expression length = types.values().binary(product);
    return spec(start.lead(), start.name(), types.array(start.open(), Optional.of(length)));
  }

  private static boolean isConstraint(Expression operand, Expression constraint) {
    Expression first = operand instanceof Pointer pointer ? pointer.target() : operand;
    return first.isSurelyType() || constraint.isSurelyType();
  }
}
