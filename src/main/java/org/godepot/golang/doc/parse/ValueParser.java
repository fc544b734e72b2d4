package org.godepot.golang.doc.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Approximation;
import org.godepot.golang.doc.syntax.Expression.ArrayType;
import org.godepot.golang.doc.syntax.Expression.CompositeLiteral;
import org.godepot.golang.doc.syntax.Expression.Instance;
import org.godepot.golang.doc.syntax.Expression.KeyValue;
import org.godepot.golang.doc.syntax.Expression.MapType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Parenthesized;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Expression.Selector;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Expression.Value;

/**
 * Reads values, types among them: only a reader of all declarations could tell one from the other.
 * Operators are not ranked, bodies of functions passed over. Used by one thread.
 */
final class ValueParser {
  private final Grammar grammar;
  private final TokenStream tokens;
  private final TypeParser types;

  ValueParser(Grammar grammar, TypeParser types) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
    this.types = types;
  }

  /** Values with commas between them. */
  List<Expression> list() throws SyntaxException {
    List<Expression> values = new ArrayList<>();
    values.add(value());
    while (tokens.accept(Token.COMMA)) {
      values.add(value());
    }
    return values;
  }

  Expression value() throws SyntaxException {
    grammar.enter();
    Expression value = binary(operand());
    grammar.leave();
    return value;
  }

  /** The rest of a value behind its first operand. */
  Expression binary(Expression first) throws SyntaxException {
    if (!tokens.token().isBinary()) {
      return first;
    }
    List<Expression> operands = new ArrayList<>();
    operands.add(first);
    while (tokens.token().isBinary()) {
      tokens.next();
      operands.add(operand());
    }
    return new Value(first.start(), tokens.previousEnd(), operands);
  }

  /** An operand with the operators before it. */
  Expression operand() throws SyntaxException {
    grammar.enter();
    int start = tokens.start();
    Expression operand =
        switch (tokens.token()) {
          case STAR -> {
            tokens.next();
            yield new Pointer(start, operand());
          }
          case TILDE -> {
            tokens.next();
            yield new Approximation(start, operand());
          }
          case SIGN, NOT -> {
            tokens.next();
            List<Expression> parts = List.of(operand());
            yield new Value(start, tokens.previousEnd(), parts);
          }
          case ARROW -> received(start);
          default -> primary();
        };
    grammar.leave();
    return operand;
  }

  /** {@code <-c}, or a type {@code <-chan T}. */
  private Expression received(int start) throws SyntaxException {
    tokens.next();
    if (tokens.at(Token.CHAN)) {
      tokens.next();
      return suffixes(new Expression.ChannelType(start, types.type()));
    }
    List<Expression> parts = List.of(operand());
    return new Value(start, tokens.previousEnd(), parts);
  }

  private Expression primary() throws SyntaxException {
    int start = tokens.start();
    return switch (tokens.token()) {
      case NAME -> suffixes(types.name());
      case NUMBER, CHARACTER, STRING -> {
        tokens.next();
        yield suffixes(new Value(start, tokens.previousEnd(), List.of()));
      }
      case LEFT_PAREN -> {
        tokens.next();
        Expression inner = value();
        yield suffixes(new Parenthesized(start, inner, types.close(Token.RIGHT_PAREN)));
      }
      case FUNC -> {
        Expression type = types.function();
        yield tokens.at(Token.LEFT_BRACE) ? suffixes(withBody(type)) : suffixes(type);
      }
      case LEFT_BRACKET, STRUCT, INTERFACE, MAP, CHAN -> suffixes(types.literal());
      default -> throw tokens.unexpected("no value where one is needed");
    };
  }

  private Expression withBody(Expression type) throws SyntaxException {
    int end = grammar.bodies().skip().end();
    return new Value(type.start(), end, List.of(type));
  }

  /** Selectors, indexes, calls and composite literals behind an operand. */
  Expression suffixes(Expression first) throws SyntaxException {
    Expression operand = first;
    while (true) {
      switch (tokens.token()) {
        case PERIOD, LEFT_BRACKET, LEFT_PAREN -> operand = suffix(operand);
        case LEFT_BRACE -> {
          if (!canBeLiteralType(operand)) {
            return operand;
          }
          operand = literal(Optional.of(operand));
        }
        default -> {
          return operand;
        }
      }
      if (operand instanceof Value) {
        return chain(operand);
      }
    }
  }

  private static boolean canBeLiteralType(Expression operand) {
    return operand instanceof Name
        || operand instanceof Selector
        || operand instanceof Instance
        || operand instanceof ArrayType
        || operand instanceof MapType
        || operand instanceof StructType;
  }

  /** Whatever else follows a value; kept flat, since {@code a().b().c()} may go on for long. */
  private Expression chain(Expression first) throws SyntaxException {
    List<Expression> parts = new ArrayList<>(first.parts());
    while (tokens.at(Token.PERIOD)
        || tokens.at(Token.LEFT_BRACKET)
        || tokens.at(Token.LEFT_PAREN)) {
      grammar.spend();
      parts.addAll(suffixParts());
    }
    return new Value(first.start(), tokens.previousEnd(), parts);
  }

  /** The first suffix of an operand, which may still make it a type. */
  private Expression suffix(Expression operand) throws SyntaxException {
    if (operand instanceof Name first && tokens.at(Token.PERIOD)) {
      return qualified(first);
    }
    boolean isName = operand instanceof Name || operand instanceof Selector;
    boolean mayBeType = isName && tokens.at(Token.LEFT_BRACKET);
    List<Expression> more = suffixParts();
    if (mayBeType && !more.isEmpty()) {
      return new Instance(operand, more, tokens.previousEnd());
    }
    return valueOf(operand, more);
  }

  private Expression qualified(Name first) throws SyntaxException {
    tokens.expect(Token.PERIOD);
    return tokens.at(Token.LEFT_PAREN)
        ? valueOf(first, asserted())
        : new Selector(first, types.name());
  }

  private Value valueOf(Expression operand, List<Expression> more) {
    List<Expression> parts = new ArrayList<>();
    parts.add(operand);
    parts.addAll(more);
    return new Value(operand.start(), tokens.previousEnd(), parts);
  }

  /** What a suffix holds; the name behind a dot tells nothing without the type before it. */
  private List<Expression> suffixParts() throws SyntaxException {
    if (tokens.at(Token.LEFT_BRACKET)) {
      return indexes();
    }
    if (tokens.at(Token.LEFT_PAREN)) {
      return arguments();
    }
    tokens.expect(Token.PERIOD);
    if (tokens.at(Token.LEFT_PAREN)) {
      return asserted();
    }
    types.name();
    return List.of();
  }

  /** The type of {@code x.(T)}. */
  private List<Expression> asserted() throws SyntaxException {
    tokens.expect(Token.LEFT_PAREN);
    Expression type = types.type();
    tokens.expect(Token.RIGHT_PAREN);
    return List.of(type);
  }

  /** Indexes in their brackets, or the bounds of a slice. */
  private List<Expression> indexes() throws SyntaxException {
    tokens.expect(Token.LEFT_BRACKET);
    List<Expression> indexes = new ArrayList<>();
    while (!tokens.at(Token.RIGHT_BRACKET)) {
      if (!tokens.accept(Token.COLON)) {
        indexes.add(value());
        tokens.accept(Token.COMMA);
      }
    }
    tokens.expect(Token.RIGHT_BRACKET);
    return indexes;
  }

  /** Arguments in their parentheses. */
  List<Expression> arguments() throws SyntaxException {
    tokens.expect(Token.LEFT_PAREN);
    List<Expression> arguments = new ArrayList<>();
    while (!tokens.at(Token.RIGHT_PAREN)) {
      arguments.add(value());
      tokens.accept(Token.ELLIPSIS);
      if (!tokens.accept(Token.COMMA)) {
        break;
      }
    }
    tokens.expect(Token.RIGHT_PAREN);
    return arguments;
  }

  private Expression literal(Optional<Expression> type) throws SyntaxException {
    grammar.enter();
    int open = tokens.expect(Token.LEFT_BRACE);
    List<Expression> elements = new ArrayList<>();
    int count = 0;
    while (!tokens.at(Token.RIGHT_BRACE)) {
      if (count < CompositeLiteral.MAX_ELEMENTS) {
        elements.add(element());
      } else {
        grammar.bodies().skipElement();
      }
      count++;
      if (!tokens.accept(Token.COMMA)) {
        break;
      }
    }
    int end = types.close(Token.RIGHT_BRACE);
    grammar.leave();
    return new CompositeLiteral(type, open, elements, count, end, false);
  }

  private Expression element() throws SyntaxException {
    Expression first = elementPart();
    return tokens.accept(Token.COLON) ? new KeyValue(first, elementPart()) : first;
  }

  private Expression elementPart() throws SyntaxException {
    return tokens.at(Token.LEFT_BRACE) ? literal(Optional.empty()) : value();
  }
}
