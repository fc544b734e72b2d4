package org.godepot.golang.doc.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.golang.doc.Example;
import org.godepot.golang.doc.export.Limits;
import org.godepot.golang.doc.export.Omissions;
import org.godepot.golang.doc.export.Unit;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.syntax.Declaration;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Declaration.Imports;
import org.godepot.golang.doc.syntax.Declaration.Range;
import org.godepot.golang.doc.syntax.FieldList;

/** Finds examples in test files, as go/doc. Used once, by one thread. */
final class Examples {
  private static final String PREFIX = "Example";
  private static final List<String> TESTS = List.of("Test", "Benchmark", "Fuzz");
  private static final Pattern OUTPUT =
      Pattern.compile("^[ \\t\\n\\f\\r\\x0b]*(unordered )?output:", Pattern.CASE_INSENSITIVE);

  private final Omissions omissions;
  private final List<Found> found = new ArrayList<>();

  private Examples(Omissions omissions) {
    this.omissions = omissions;
  }

  /**
   * An example that belongs to nothing yet.
   *
   * @param name behind {@code Example}, such as {@code Type_Method_suffix}
   */
  record Found(String name, Example example) {}

  /** All of some test files, by name. */
  static List<Found> of(List<Unit> tests, Omissions omissions) {
    Examples examples = new Examples(omissions);
    tests.forEach(examples::file);
    return examples.found.stream().sorted(Comparator.comparing(Found::name)).toList();
  }

  private void file(Unit unit) {
    boolean hasTests = false;
    int declarations = 0;
    List<Function> functions = new ArrayList<>();
    for (Declaration declaration : unit.file().declarations()) {
      if (declaration instanceof Imports
          || (declaration instanceof Function method && method.receiver().isPresent())) {
        continue;
      }
      declarations++;
      if (declaration instanceof Function function) {
        hasTests |= TESTS.stream().anyMatch(prefix -> isNamed(function, prefix));
        if (isNamed(function, PREFIX) && isExample(function)) {
          functions.add(function);
        }
      }
    }
    boolean wholeFile = !hasTests && declarations > 1 && functions.size() == 1;
    for (Function function : functions) {
      if (found.size() >= Limits.MAX_EXAMPLES) {
        omissions.add(unit.source().name(), 0, "examples beyond the limit");
        return;
      }
      found.add(example(unit, function, wholeFile));
    }
  }

  /** {@code Test} and {@code TestX} are tests, {@code Testify} is none. */
  private static boolean isNamed(Function function, String prefix) {
    String name = function.name().text();
    if (!name.startsWith(prefix)) {
      return false;
    }
    return name.length() == prefix.length()
        || Character.getType(name.codePointAt(prefix.length())) != Character.LOWERCASE_LETTER;
  }

  private static boolean isExample(Function function) {
    FieldList parameters = function.type().parameters();
    FieldList results = function.type().results();
    return parameters.fields().isEmpty()
        && results.fields().isEmpty()
        && function.body().isPresent();
  }

  private Found example(Unit unit, Function function, boolean wholeFile) {
    Range body = function.body().orElseThrow();
    Optional<CommentGroup> last = lastComment(unit, body);
    String text = unit.text(last);
    Matcher matcher = OUTPUT.matcher(text);
    boolean hasOutput = matcher.find();
    Optional<CommentGroup> outputComment = last.filter(comment -> hasOutput);
    String code =
        wholeFile
            ? ExampleCode.program(unit, function, outputComment)
            : ExampleCode.body(unit, body, outputComment);
    String name = function.name().text().substring(PREFIX.length());
    Example example =
        new Example(
            "",
            "",
            unit.text(function.lead()),
            code,
            hasOutput ? output(text.substring(matcher.end())) : "",
            hasOutput && matcher.group(1) != null,
            unit.position(function.start()));
    return new Found(name, example);
  }

  private static Optional<CommentGroup> lastComment(Unit unit, Range body) {
    List<CommentGroup> comments = unit.file().comments();
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).end() <= body.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && comments.get(low - 1).start() >= body.start()
        ? Optional.of(comments.get(low - 1))
        : Optional.empty();
  }

  /** Without the blanks or the newline behind the colon. */
  private static String output(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(text.startsWith("\n", start) ? start + 1 : start);
  }
}
