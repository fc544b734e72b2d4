package org.godepot.golang.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/**
 * A valid module path (protocol M-1 to M-7; golang.org/x/mod {@code module.CheckPath}): ASCII, case
 * matters. Ordered by text.
 */
public record ModulePath(String text) implements Comparable<ModulePath> {
  /** The width of the database column; the longest path on the public mirror is far shorter. */
  public static final int MAX_LENGTH = 1024;

  /**
   * @throws MalformedException if the text is no module path
   */
  public ModulePath {
    List<Problem> problems = problems(text);
    if (!problems.isEmpty()) {
      throw new MalformedException(problems.get(0));
    }
  }

  /**
   * The path of a text.
   *
   * @throws MalformedException if the text is no module path
   */
  public static ModulePath of(String text) {
    return new ModulePath(text);
  }

  /**
   * The path of a case-escaped text (protocol P-5).
   *
   * @throws MalformedException if it is no escaped module path
   */
  public static ModulePath unescape(String escaped) {
    return of(Escape.unescape(escaped));
  }

  /** What keeps a text from being a module path; empty for one. */
  public static List<Problem> problems(String text) {
    List<Problem> problems = prefixProblems(text);
    if (PathMajor.split(text).isEmpty()) {
      problems.add(majorProblem(text));
    }
    return problems;
  }

  /** What keeps a text from being the begin of a module path. */
  static List<Problem> prefixProblems(String text) {
    List<Problem> problems = new ArrayList<>(Elements.problems(text, Elements.Kind.MODULE));
    int slash = text.indexOf('/');
    host(slash < 0 ? text : text.substring(0, slash), problems);
    if (text.length() > MAX_LENGTH) {
      problems.add(
          Problem.of(
              ProblemCode.MODULE_PATH,
              "M-7",
              "the module path has " + text.length() + " characters",
              "use at most " + MAX_LENGTH));
    }
    return problems;
  }

  private static void host(String first, List<Problem> problems) {
    boolean allowed =
        first
            .chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.');
    if (!first.contains(".") || first.startsWith("-") || !allowed) {
      problems.add(
          Problem.of(
              ProblemCode.MODULE_PATH,
              "M-5",
              "the first path element \"" + first + "\" is no host name",
              "begin with a name in small letters that holds a dot, such as example.com"));
    }
  }

  private static Problem majorProblem(String text) {
    if (text.startsWith("gopkg.in/")) {
      return Problem.of(
          ProblemCode.MAJOR_SUFFIX,
          "M-6",
          "a gopkg.in path ends in .vN",
          "end it in .v1, .v2, ... or .vN-unstable");
    }
    return Problem.of(
        ProblemCode.MAJOR_SUFFIX,
        "M-6",
        "the last path element is no major version of a module path",
        "use /v2, /v3, ...; v0 and v1 have none");
  }

  /** The case-escaped form, as in URLs. */
  public String escaped() {
    return Escape.escape(text);
  }

  /** The module paths that it lies below, the longest first. */
  public List<ModulePath> above() {
    List<ModulePath> paths = new ArrayList<>();
    int end = text.lastIndexOf('/');
    while (end > 0) {
      String shorter = text.substring(0, end);
      if (problems(shorter).isEmpty()) {
        paths.add(new ModulePath(shorter));
      }
      end = text.lastIndexOf('/', end - 1);
    }
    return paths;
  }

  /** The major version it ends in. */
  public PathMajor major() {
    return PathMajor.split(text).orElseThrow();
  }

  /** The path of another major version of the same module, from 1 on. */
  public Optional<ModulePath> withMajor(int number) {
    String prefix = major().prefix();
    boolean dotted = prefix.startsWith("gopkg.in/");
    String ending = dotted ? ".v" + number : number < 2 ? "" : "/v" + number;
    String path = prefix + ending;
    return path.length() <= MAX_LENGTH && problems(path).isEmpty()
        ? Optional.of(new ModulePath(path))
        : Optional.empty();
  }

  /** The last element of the path. */
  String lastElement() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(ModulePath other) {
    return text.compareTo(other.text);
  }
}
