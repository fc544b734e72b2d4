package org.godepot.golang.doc.extract;

import java.util.Optional;
import org.godepot.golang.doc.export.Unit;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.Scanner;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.scan.Token;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Declaration.Range;
import org.godepot.golang.doc.syntax.Expression.Name;

/** The code of examples as it is shown: without the comment that tells the output. Stateless. */
final class ExampleCode {
  private static final String MAIN = "main";
  private static final String COPYRIGHT = "Copyright";

  private ExampleCode() {}

  /** The statements of a function, without its braces and its indentation. */
  static String body(Unit unit, Range body, Optional<CommentGroup> output) {
    int start = body.start() + 1;
    int end = output.map(CommentGroup::start).orElse(body.end() - 1);
    String text = unit.source().text();
    int from = start;
    while (from < end && " \t\n".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String indentation = unit.source().slice(unit.source().lineStart(from), from);
    boolean indented = from < end && indentation.isBlank();
    String code =
        indented ? unindented(unit.source(), from, end, indentation) : text.substring(from, end);
    return code.stripTrailing();
  }

  /** Takes an indentation away at the beginning of lines, but not in strings. */
  private static String unindented(SourceText source, int start, int end, String indentation) {
    StringBuilder code = new StringBuilder();
    Scanner scanner = new Scanner(source.text(), start, end);
    int done = start;
    String cut = "\n" + indentation;
    for (Token token = scanner.next(); token != Token.END; token = scanner.next()) {
      code.append(source.slice(done, Math.max(done, scanner.start())).replace(cut, "\n"));
      done = Math.max(done, scanner.start());
      String text = source.slice(done, Math.max(done, scanner.end()));
      code.append(token == Token.STRING ? text : text.replace(cut, "\n"));
      done = Math.max(done, scanner.end());
    }
    return code.append(source.slice(done, end).replace(cut, "\n")).toString();
  }

  /** A whole file as a program: what the example declares belongs to it. */
  static String program(Unit unit, Function function, Optional<CommentGroup> output) {
    SourceText source = unit.source();
    Range body = function.body().orElseThrow();
    Name packageName = unit.file().packageName().orElseThrow();
    StringBuilder program = new StringBuilder();
    program.append(source.slice(afterCopyright(unit), packageName.start())).append(MAIN);
    int behindPackage = packageName.end();
    program.append(source.slice(behindPackage, function.name().start())).append(MAIN);
    int end = output.map(CommentGroup::start).orElse(body.end() - 1);
    program.append(source.slice(function.name().end(), end).stripTrailing());
    program.append("\n}").append(source.slice(body.end(), source.length()));
    return program.toString().strip();
  }

  private static int afterCopyright(Unit unit) {
    if (unit.file().comments().isEmpty()) {
      return 0;
    }
    CommentGroup first = unit.file().comments().get(0);
    boolean above = first.end() < unit.file().packageName().orElseThrow().start();
    return above && first.text(unit.source()).startsWith(COPYRIGHT) ? first.end() : 0;
  }
}
