package org.godepot.golang.modfile;

import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;

/** Parses go.mod files. Stateless. */
public final class ModFileParser {
  /** Largest go.mod the go command reads: 16 MiB (protocol Z-6, M-43). */
  public static final int MAX_SIZE = 16 << 20;

  /** Keeps every directive. */
  public static final int ALL = Integer.MAX_VALUE;

  private ModFileParser() {}

  /**
   * Parses the bytes of a go.mod.
   *
   * @param most directives kept of each kind, all of which are judged: a file of 16 MiB that is
   *     only judged need not fill the memory with a million requirements
   * @return the file with all its errors; after an error of syntax the rest is not read
   */
  public static ParsedModFile parse(byte[] data, Strictness strictness, int most) {
    Problems problems = new Problems();
    ModFileBuilder builder = new ModFileBuilder(strictness, problems, most);
    if (data.length > MAX_SIZE) {
      problems.add(problem(0, "go.mod has more than " + MAX_SIZE + " bytes"));
      return new ParsedModFile(builder.build(), problems);
    }
    try {
      new LineReader(new Lexer(GoText.decode(data)), builder).read();
    } catch (SyntaxException e) {
      problems.add(problem(e.line(), e.sentence()));
    }
    return new ParsedModFile(builder.build(), problems);
  }

  /** An error of go.mod. */
  static Problem problem(int line, String message) {
    return new Problem(
        ProblemCode.GOMOD_SYNTAX,
        "M-30",
        "go.mod",
        line,
        message,
        "go mod edit -json shows it too");
  }
}
