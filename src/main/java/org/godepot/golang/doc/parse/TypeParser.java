package org.godepot.golang.doc.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.Approximation;
import org.godepot.golang.doc.syntax.Expression.ArrayType;
import org.godepot.golang.doc.syntax.Expression.ChannelType;
import org.godepot.golang.doc.syntax.Expression.FunctionType;
import org.godepot.golang.doc.syntax.Expression.Instance;
import org.godepot.golang.doc.syntax.Expression.InterfaceType;
import org.godepot.golang.doc.syntax.Expression.MapType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.Expression.Parenthesized;
import org.godepot.golang.doc.syntax.Expression.Pointer;
import org.godepot.golang.doc.syntax.Expression.Selector;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Expression.Union;
import org.godepot.golang.doc.syntax.Expression.Variadic;
import org.godepot.golang.doc.syntax.FieldList;

/** Reads types. Used by one thread. */
final class TypeParser {
  private final Grammar grammar;
  private final TokenStream tokens;
  private final ValueParser values;
  private final ParameterParser parameters;
  private final MemberParser members;

  TypeParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
    this.values = new ValueParser(grammar, this);
    this.parameters = new ParameterParser(grammar, this);
    this.members = new MemberParser(grammar, this);
  }

  ValueParser values() {
    return values;
  }

  MemberParser members() {
    return members;
  }

  ParameterParser parameters() {
    return parameters;
  }

  Name name() throws SyntaxException {
    if (!tokens.at(Token.NAME)) {
      throw tokens.unexpected("no name where one is needed");
    }
    grammar.spend();
    Name name = new Name(tokens.start(), tokens.end(), tokens.text());
    tokens.next();
    return name;
  }

  /** Names with commas between them. */
  List<Name> names() throws SyntaxException {
    List<Name> names = new ArrayList<>();
    names.add(name());
    while (tokens.accept(Token.COMMA)) {
      names.add(name());
    }
    return names;
  }

  /** Whether a type can begin here. */
  boolean isAhead() {
    return switch (tokens.token()) {
      case NAME, LEFT_BRACKET, STRUCT, STAR, FUNC, INTERFACE, MAP, CHAN, ARROW, LEFT_PAREN -> true;
      default -> false;
    };
  }

  Expression type() throws SyntaxException {
    grammar.enter();
    int start = tokens.start();
    Expression type =
        switch (tokens.token()) {
          case NAME -> named();
          case STAR -> {
            tokens.next();
            yield new Pointer(start, type());
          }
          case LEFT_PAREN -> {
            tokens.next();
            Expression inner = type();
            yield new Parenthesized(start, inner, close(Token.RIGHT_PAREN));
          }
          case LEFT_BRACKET, STRUCT, FUNC, INTERFACE, MAP, CHAN, ARROW -> literal();
          default -> throw tokens.unexpected("no type where one is needed");
        };
    grammar.leave();
    return type;
  }

  /** A type that begins with a bracket or keyword. */
  Expression literal() throws SyntaxException {
    int start = tokens.start();
    return switch (tokens.token()) {
      case LEFT_BRACKET -> array(start);
      case STRUCT -> {
        tokens.next();
        yield new StructType(start, members.struct());
      }
      case FUNC -> function();
      case INTERFACE -> {
        tokens.next();
        yield new InterfaceType(start, members.interfaceBody());
      }
      case MAP -> {
        tokens.next();
        tokens.expect(Token.LEFT_BRACKET);
        Expression key = type();
        tokens.expect(Token.RIGHT_BRACKET);
        yield new MapType(start, key, type());
      }
      case CHAN, ARROW -> channel(start);
      default -> throw tokens.unexpected("no type where one is needed");
    };
  }

  private Expression array(int start) throws SyntaxException {
    tokens.expect(Token.LEFT_BRACKET);
    if (tokens.accept(Token.ELLIPSIS) || tokens.at(Token.RIGHT_BRACKET)) {
      return array(start, Optional.empty());
    }
    return array(start, Optional.of(values.value()));
  }

  /** The rest of an array type, from its closing bracket on. */
  Expression array(int start, Optional<Expression> length) throws SyntaxException {
    tokens.expect(Token.RIGHT_BRACKET);
    return new ArrayType(start, length, type());
  }

  private Expression channel(int start) throws SyntaxException {
    boolean receives = tokens.accept(Token.ARROW);
    tokens.expect(Token.CHAN);
    if (!receives) {
      tokens.accept(Token.ARROW);
    }
    return new ChannelType(start, type());
  }

  /** A type from its {@code func} on. */
  FunctionType function() throws SyntaxException {
    int start = tokens.expect(Token.FUNC);
    return signature(start, Optional.empty());
  }

  /** Parameters and results. */
  FunctionType signature(int start, Optional<FieldList> typeParameters) throws SyntaxException {
    FieldList in = parameters.parenthesized();
    return new FunctionType(start, typeParameters, in, parameters.results());
  }

  private Expression named() throws SyntaxException {
    return named(name());
  }

  /** The rest of a type behind its first name. */
  Expression named(Name first) throws SyntaxException {
    Expression type = qualified(first);
    return tokens.at(Token.LEFT_BRACKET) ? instance(type) : type;
  }

  /** The rest of {@code pkg.Name} behind its first name. */
  Expression qualified(Name first) throws SyntaxException {
    return tokens.accept(Token.PERIOD) ? new Selector(first, name()) : first;
  }

  /** The rest of an instantiated type, from its bracket on. */
  Expression instance(Expression generic) throws SyntaxException {
    tokens.expect(Token.LEFT_BRACKET);
    List<Expression> arguments = new ArrayList<>();
    while (!tokens.at(Token.RIGHT_BRACKET)) {
      arguments.add(type());
      if (!tokens.accept(Token.COMMA)) {
        break;
      }
    }
    if (arguments.isEmpty()) {
      throw tokens.unexpected("no type in brackets");
    }
    return new Instance(generic, arguments, close(Token.RIGHT_BRACKET));
  }

  /** {@code ...T}. */
  Expression variadic() throws SyntaxException {
    int start = tokens.expect(Token.ELLIPSIS);
    return new Variadic(start, type());
  }

  /** An element of a constraint: terms with {@code |} between them. */
  Expression element() throws SyntaxException {
    return element(term());
  }

  /** The rest of an element behind its first term. */
  Expression element(Expression first) throws SyntaxException {
    if (!tokens.at(Token.PIPE)) {
      return first;
    }
    List<Expression> terms = new ArrayList<>();
    terms.add(first);
    while (tokens.accept(Token.PIPE)) {
      grammar.spend();
      terms.add(term());
    }
    return new Union(terms);
  }

  private Expression term() throws SyntaxException {
    int start = tokens.start();
    return tokens.accept(Token.TILDE) ? new Approximation(start, type()) : type();
  }

  /** Takes a closing token and gives the offset behind it. */
  int close(Token kind) throws SyntaxException {
    int end = tokens.end();
    tokens.expect(kind);
    return end;
  }
}
