package org.godepot.golang.doc.syntax;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.scan.CommentGroup;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.syntax.Expression.Name;

/**
 * A file, read.
 *
 * @param packageName empty if there is no package clause; nothing else was read then
 * @param lead the comment above the package clause
 * @param comments every comment of the file
 * @param problems what was left out, in the order of the text; at most {@link #MAX_PROBLEMS}
 */
public record ParsedFile(
    SourceText source,
    Optional<Name> packageName,
    Optional<CommentGroup> lead,
    List<Declaration> declarations,
    List<CommentGroup> comments,
    List<SyntaxProblem> problems) {
  /** More tell nobody anything about a file. */
  public static final int MAX_PROBLEMS = 10;

  public ParsedFile {
    declarations = List.copyOf(declarations);
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }

  /** A declaration that could not be read. */
  public record SyntaxProblem(int line, String message) {}
}
