package org.godepot.golang.doc.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Declaration;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Declaration.Import;
import org.godepot.golang.doc.syntax.Declaration.Imports;
import org.godepot.golang.doc.syntax.Declaration.Range;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Declaration.Types;
import org.godepot.golang.doc.syntax.Declaration.ValueSpec;
import org.godepot.golang.doc.syntax.Declaration.Values;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.FunctionType;
import org.godepot.golang.doc.syntax.Expression.Name;
import org.godepot.golang.doc.syntax.FieldList;
import org.godepot.golang.doc.syntax.ParsedFile;
import org.godepot.golang.doc.syntax.ParsedFile.SyntaxProblem;

/** Reads the declarations of a file. Used once, by one thread. */
public final class FileParser {
  private final TokenStream tokens;
  private final Grammar grammar;
  private final TypeParser types;
  private final TypeSpecParser typeSpecs;
  private final List<SyntaxProblem> problems = new ArrayList<>();
  private int declarationStart = -1;

  private FileParser(SourceText source) {
    this.tokens = new TokenStream(source);
    this.grammar = new Grammar(tokens);
    this.types = new TypeParser(grammar);
    this.typeSpecs = new TypeSpecParser(grammar, types);
  }

  /** Reads a file as far as it can be read. */
  public static ParsedFile parse(SourceText source) {
    return new FileParser(source).file();
  }

  private ParsedFile file() {
    Optional<CommentGroup> lead = tokens.lead();
    Optional<Name> name = packageClause();
    List<Declaration> declarations = new ArrayList<>();
    while (name.isPresent() && !tokens.at(Token.END) && !grammar.isSpent()) {
      declaration().ifPresent(declarations::add);
    }
    return new ParsedFile(tokens.source(), name, lead, declarations, tokens.comments(), problems);
  }

  private Optional<Name> packageClause() {
    try {
      tokens.expect(Token.PACKAGE);
      Name name = types.name();
      if (!tokens.at(Token.END)) {
        tokens.expectEnd();
      }
      return Optional.of(name);
    } catch (SyntaxException e) {
      report(e);
      return Optional.empty();
    }
  }

  private Optional<Declaration> declaration() {
    if (tokens.at(Token.SEMICOLON)) {
      tokens.next();
      return Optional.empty();
    }
    grammar.restart();
    try {
      return Optional.of(
          switch (tokens.token()) {
            case IMPORT -> imports();
            case CONST, VAR -> values();
            case TYPE -> types();
            case FUNC -> function();
            default -> throw tokens.unexpected("no declaration where one is needed");
          });
    } catch (SyntaxException e) {
      report(e);
      goOn();
      return Optional.empty();
    }
  }

  private void report(SyntaxException e) {
    if (problems.size() < ParsedFile.MAX_PROBLEMS) {
      problems.add(new SyntaxProblem(tokens.source().line(e.offset()), e.sentence()));
    }
  }

  /** Goes to the next declaration that begins a line. */
  private void goOn() {
    if (tokens.token().beginsDeclaration() && tokens.beginsLine() && !failedHere()) {
      return;
    }
    do {
      tokens.next();
    } while (!tokens.at(Token.END) && !(tokens.token().beginsDeclaration() && tokens.beginsLine()));
  }

  /** Whether the declaration failed at its own keyword, which would fail again. */
  private boolean failedHere() {
    return tokens.start() == declarationStart;
  }

  private Imports imports() throws SyntaxException {
    int start = begin(Token.IMPORT);
    List<Import> specs = new ArrayList<>();
    if (tokens.accept(Token.LEFT_PAREN)) {
      while (!tokens.at(Token.RIGHT_PAREN)) {
        specs.add(importSpec());
      }
      tokens.expect(Token.RIGHT_PAREN);
      end();
    } else {
      specs.add(importSpec());
    }
    return new Imports(start, specs);
  }

  private int begin(Token keyword) throws SyntaxException {
    declarationStart = tokens.start();
    return tokens.expect(keyword);
  }

  /** The end of a declaration, which at the end of the file may be missing. */
  private Optional<CommentGroup> end() throws SyntaxException {
    return tokens.at(Token.END) ? Optional.empty() : tokens.expectEnd();
  }

  private Import importSpec() throws SyntaxException {
    grammar.spend();
    String name = "";
    if (tokens.at(Token.NAME) || tokens.at(Token.PERIOD)) {
      name = tokens.text();
      tokens.next();
    }
    String literal = tokens.text();
    tokens.expect(Token.STRING);
    end();
    String path = literal.length() < 2 ? "" : literal.substring(1, literal.length() - 1);
    return new Import(name, path);
  }

  private Values values() throws SyntaxException {
    boolean constant = tokens.at(Token.CONST);
    Optional<CommentGroup> lead = tokens.lead();
    int start = begin(tokens.token());
    List<ValueSpec> specs = new ArrayList<>();
    int open = tokens.start();
    if (!tokens.accept(Token.LEFT_PAREN)) {
      specs.add(valueSpec(Optional.empty(), constant));
      return new Values(start, constant, lead, Optional.empty(), specs);
    }
    while (!tokens.at(Token.RIGHT_PAREN)) {
      specs.add(valueSpec(tokens.lead(), constant));
    }
    int close = tokens.expect(Token.RIGHT_PAREN);
    end();
    return new Values(start, constant, lead, Optional.of(new Range(open, close)), specs);
  }

  private ValueSpec valueSpec(Optional<CommentGroup> lead, boolean constant)
      throws SyntaxException {
    List<Name> names = types.names();
    Optional<Expression> type = Optional.empty();
    if (constant ? types.isAhead() : !tokens.at(Token.ASSIGN)) {
      type = Optional.of(types.type());
    }
    List<Expression> values = tokens.accept(Token.ASSIGN) ? types.values().list() : List.of();
    return new ValueSpec(lead, names, type, values, end());
  }

  private Types types() throws SyntaxException {
    Optional<CommentGroup> lead = tokens.lead();
    int start = begin(Token.TYPE);
    List<TypeSpec> specs = new ArrayList<>();
    if (!tokens.accept(Token.LEFT_PAREN)) {
      specs.add(typeSpecs.spec(Optional.empty()));
      return new Types(start, lead, false, specs);
    }
    while (!tokens.at(Token.RIGHT_PAREN)) {
      specs.add(typeSpecs.spec(tokens.lead()));
    }
    tokens.expect(Token.RIGHT_PAREN);
    end();
    return new Types(start, lead, true, specs);
  }

  private Function function() throws SyntaxException {
    Optional<CommentGroup> lead = tokens.lead();
    int start = begin(Token.FUNC);
    Optional<FieldList> receiver =
        tokens.at(Token.LEFT_PAREN)
            ? Optional.of(types.parameters().parenthesized())
            : Optional.empty();
    Name name = types.name();
    Optional<FieldList> typeParameters =
        tokens.at(Token.LEFT_BRACKET)
            ? Optional.of(types.parameters().typeParameters())
            : Optional.empty();
    FunctionType type = types.signature(start, typeParameters);
    Optional<Range> body =
        tokens.at(Token.LEFT_BRACE) ? Optional.of(grammar.bodies().skip()) : Optional.empty();
    end();
    return new Function(start, lead, receiver, name, type, body);
  }
}
